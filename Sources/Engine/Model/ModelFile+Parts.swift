/// The tables of a model file.
extension ModelFile {
  static func append(_ calibration: Calibration, to writer: inout ByteWriter) {
    writer.append(calibration.curve.temperature)
    writer.append(calibration.curve.growth)
    writer.append(compact: calibration.curve.tail)
    writer.append(calibration.threshold)
    writer.append(calibration.floor)
    writer.append(calibration.fallsBackToLikeliest ? 1 : 0 as UInt8)
    writer.append(compact: calibration.slopes.count)
    for value in calibration.slopes + calibration.intercepts + calibration.thresholds { writer.append(value) }
  }

  static func readCalibration(
    _ reader: inout ByteReader, header: ModelHeader
  ) throws(ModelFileError) -> Calibration {
    var calibration = Calibration()
    calibration.curve.temperature = try reader.double()
    calibration.curve.growth = try reader.double()
    calibration.curve.tail = try reader.compact()
    calibration.threshold = try reader.double()
    calibration.floor = try reader.double()
    calibration.fallsBackToLikeliest = try reader.byte() == 1
    let labels = try reader.count()
    guard calibration.curve.temperature > 0, (-4...4).contains(calibration.curve.growth),
      (1...1024).contains(calibration.curve.tail)
    else {
      throw .inconsistent("its temperature is out of range")
    }
    guard labels == (header.isMultiLabel ? header.labels.count : 0) else {
      throw .inconsistent("its thresholds do not fit its labels")
    }
    for _ in 0..<labels { calibration.slopes.append(try reader.double()) }
    for _ in 0..<labels { calibration.intercepts.append(try reader.double()) }
    for _ in 0..<labels { calibration.thresholds.append(try reader.double()) }
    return calibration
  }

  /// The members as gaps between them, then one weight each.
  static func append(_ vocabulary: Vocabulary, to writer: inout ByteWriter) {
    writer.append(compact: vocabulary.count)
    var next = 0
    for (index, word) in vocabulary.buckets.words.enumerated() {
      var rest = word
      while rest != 0 {
        let member = index * 64 + rest.trailingZeroBitCount
        writer.append(compact: member - next)
        next = member + 1
        rest &= rest &- 1
      }
    }
    writer.append(vocabulary.unknownRarity)
    for weight in vocabulary.informativeness { writer.append(weight) }
  }

  static func readVocabulary(_ reader: inout ByteReader, bucketBits: Int) throws(ModelFileError) -> Vocabulary {
    let count = try reader.count()
    var members: [UInt32] = []
    members.reserveCapacity(count)
    var next = 0
    for _ in 0..<count {
      next += try reader.compact()
      guard next < 1 << bucketBits else { throw .inconsistent("a feature lies outside its buckets") }
      members.append(UInt32(next))
      next += 1
    }
    let unknownRarity = try reader.float()
    var weights: [Float] = []
    weights.reserveCapacity(count)
    for _ in 0..<count { weights.append(try reader.float()) }
    return Vocabulary(
      bucketBits: bucketBits, members: members, informativeness: weights, unknownRarity: unknownRarity)
  }

  /// Scales and biases, then for each row how many entries, then all classes (1 or 2 bytes each), then all weights.
  static func append(_ head: LinearHead, to writer: inout ByteWriter) {
    for value in head.scales + head.biases { writer.append(value) }
    for row in 0..<head.starts.count - 1 { writer.append(compact: Int(head.starts[row + 1] - head.starts[row])) }
    for label in head.classes {
      writer.append(UInt8(truncatingIfNeeded: label))
      if head.classCount > 256 { writer.append(UInt8(label >> 8)) }
    }
    for weight in head.weights { writer.append(UInt8(bitPattern: weight)) }
  }

  static func readHead(_ reader: inout ByteReader, rows: Int, classes: Int) throws(ModelFileError) -> LinearHead {
    var scales: [Double] = []
    var biases: [Double] = []
    for _ in 0..<classes { scales.append(try reader.double()) }
    for _ in 0..<classes { biases.append(try reader.double()) }
    var starts: [UInt32] = [0]
    var total = 0
    for _ in 0..<rows {
      total += try reader.compact()
      guard total <= reader.remaining else { throw .truncated }
      starts.append(UInt32(total))
    }
    let bytesPerClass = classes > 256 ? 2 : 1
    let codes = Array(try reader.raw(total * bytesPerClass))
    let labels = (0..<total).map { entry in
      bytesPerClass == 1 ? UInt16(codes[entry]) : UInt16(codes[2 * entry]) | UInt16(codes[2 * entry + 1]) << 8
    }
    guard labels.allSatisfy({ Int($0) < classes }) else { throw .inconsistent("a weight belongs to no label") }
    let weights = try reader.raw(total).map { Int8(bitPattern: $0) }
    return LinearHead(starts: starts, classes: labels, weights: weights, scales: scales, biases: biases)
  }
}
