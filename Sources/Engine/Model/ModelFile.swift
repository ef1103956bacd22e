/// The binary form of a classifier.
///
/// Magic "ANTMODEL", format version (4 bytes), payload length (8), payload, CRC-64/XZ of everything before it (8).
/// Payload: header, calibration, vocabulary, head (`ModelFile+Parts.swift`). All numbers little-endian.
enum ModelFile {
  /// The format this program writes, and the newest it reads.
  static let version = 1
  private static let magic = Array("ANTMODEL".utf8)
  private static let prologue = 20
  private static let epilogue = 8

  static func encode(_ classifier: TextClassifier) -> [UInt8] {
    var payload = ByteWriter()
    append(classifier.header, to: &payload)
    append(classifier.calibration, to: &payload)
    append(classifier.vocabulary, to: &payload)
    append(classifier.head, to: &payload)

    var file = ByteWriter()
    file.append(magic)
    file.append(UInt32(version))
    file.append(UInt64(payload.bytes.count))
    file.append(payload.bytes)
    file.append(CRC64.checksum(file.bytes))
    return file.bytes
  }

  static func decode(_ bytes: [UInt8]) throws(ModelFileError) -> TextClassifier {
    guard bytes.count >= magic.count else {
      throw !bytes.isEmpty && magic.starts(with: bytes) ? .truncated : .notAModel
    }
    guard bytes.starts(with: magic) else { throw .notAModel }
    var start = ByteReader(bytes[magic.count...])
    let version = Int(try start.word32())
    let length = try start.word64()
    guard version <= Self.version else { throw try newerOrDamaged(version, bytes) }
    let expected = UInt64(prologue + epilogue).addingReportingOverflow(length)
    guard !expected.overflow, UInt64(bytes.count) >= expected.partialValue else { throw .truncated }
    guard UInt64(bytes.count) == expected.partialValue, hasRightChecksum(bytes) else { throw .damaged }

    var reader = ByteReader(bytes[prologue..<bytes.count - epilogue])
    let header = try readHeader(&reader)
    let calibration = try readCalibration(&reader, header: header)
    let vocabulary = try readVocabulary(&reader, bucketBits: header.features.bucketBits)
    let head = try readHead(&reader, rows: vocabulary.count, classes: header.labels.count)
    guard reader.remaining == 0 else { throw .inconsistent("bytes are left over") }
    return TextClassifier(header: header, calibration: calibration, vocabulary: vocabulary, head: head)
  }

  /// A newer file must still carry a right checksum: otherwise its version number is what is damaged.
  private static func newerOrDamaged(_ version: Int, _ bytes: [UInt8]) throws(ModelFileError) -> ModelFileError {
    hasRightChecksum(bytes) ? .newer(version: version) : .damaged
  }

  private static func hasRightChecksum(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= epilogue else { return false }
    let stored = bytes.suffix(epilogue).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return stored == CRC64.checksum(bytes.dropLast(epilogue))
  }
}

extension TextClassifier {
  /// Loads a model file; refuses with one clear sentence when it is damaged, cut off or newer.
  public init(bytes: [UInt8]) throws(ModelFileError) {
    self = try ModelFile.decode(bytes)
  }

  /// The model file.
  public var bytes: [UInt8] { ModelFile.encode(self) }

  /// The same model with one more note in its header.
  public func noting(_ key: String, _ value: String) -> TextClassifier {
    var header = header
    header.notes[key] = value
    return TextClassifier(header: header, calibration: calibration, vocabulary: vocabulary, head: head)
  }
}
