import FoundationEssentials

/// Any value of JSON; Foundation's decoder refuses what is nested deeper than 512.
enum JSONValue: Decodable, Sendable {
  case text(String)
  case number(Double)
  case list([JSONValue])
  case object([String: JSONValue])
  case nothing

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Key.self) {
      var values: [String: JSONValue] = [:]
      for key in object.allKeys {
        values[key.stringValue] = try object.decode(JSONValue.self, forKey: key)
      }
      self = .object(values)
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(JSONValue.self)) }
      self = .list(values)
    } else {
      let single = try decoder.singleValueContainer()
      if let text = try? single.decode(String.self) {
        self = .text(text)
      } else if let number = try? single.decode(Double.self) {
        self = .number(number)
      } else {
        self = .nothing
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  static func decode(_ bytes: some Sequence<UInt8>) throws -> JSONValue {
    let data = Data(bytes)
    do {
      return try JSONDecoder().decode(JSONValue.self, from: data)
    } catch {
      // Python writes NaN, and scrapers halves of letters: neither is a reason to lose an article.
      guard let mended = LenientJSON.mended(Array(data)) else { throw error }
      return try JSONDecoder().decode(JSONValue.self, from: Data(mended))
    }
  }

  subscript(key: String) -> JSONValue? {
    guard case .object(let values) = self else { return nil }
    return values[key]
  }

  var items: [JSONValue] {
    guard case .list(let values) = self else { return [self] }
    return values
  }

  /// As one piece of text: a name of an object, the names of a list joined by commas.
  var words: String? {
    switch self {
    case .text(let text):
      let line = text.trimmingPrefix { $0.isWhitespace }
      return line.isEmpty ? nil : String(line)
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
    case .list(let values):
      let parts = values.compactMap(\.words)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .object(let values):
      return ["name", "title", "value", "rendered", "#text", "@value", "uri"].lazy
        .compactMap { values[$0]?.words }.first
    case .nothing: return nil
    }
  }
}
