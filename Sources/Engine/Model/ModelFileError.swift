/// Why a model file does not load: each case is one clear sentence.
public enum ModelFileError: Error, Equatable, CustomStringConvertible {
  case notAModel
  case newer(version: Int)
  case truncated
  case damaged
  case inconsistent(String)

  public var description: String {
    switch self {
    case .notAModel: "this is not a model file"
    case .newer(let version):
      "the model file has format \(version), newer than the format \(ModelFile.version) this program reads"
    case .truncated: "the model file is cut off"
    case .damaged: "the model file is damaged: its checksum does not match"
    case .inconsistent(let what): "the model file contradicts itself: \(what)"
    }
  }
}
