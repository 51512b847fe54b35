import FoundationEssentials

/// Just enough of a JSON reader for tests: values by key and by index.
struct JSON: Decodable {
  private enum Value {
    case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])
  }

  private let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let bool = try? container.decode(Bool.self) {
      value = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      value = .number(number)
    } else if let string = try? container.decode(String.self) {
      value = .string(string)
    } else if let array = try? container.decode([JSON].self) {
      value = .array(array)
    } else {
      value = .object(try container.decode([String: JSON].self))
    }
  }

  static func lines(_ text: String) throws -> [JSON] {
    try text.split(separator: "\n").map { try JSONDecoder().decode(JSON.self, from: Data($0.utf8)) }
  }

  subscript(key: String) -> JSON? {
    guard case .object(let object) = value else { return nil }
    return object[key]
  }

  var string: String? {
    guard case .string(let string) = value else { return nil }
    return string
  }

  var int: Int? {
    guard case .number(let number) = value else { return nil }
    return Int(number)
  }

  var bool: Bool? {
    guard case .bool(let bool) = value else { return nil }
    return bool
  }

  var array: [JSON] {
    guard case .array(let array) = value else { return [] }
    return array
  }
}
