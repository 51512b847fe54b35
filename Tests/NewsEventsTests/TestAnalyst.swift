import NewsModel
import NewsPipeline
import TestSupport

/// The whole chain from text to events, made once for all tests.
enum TestAnalyst {
  static let shared: Analyst? = try? Analyst()

  static func mentions(_ text: String, published: String? = nil) -> [EventMention] {
    shared?.result(for: Sample.article("a.txt", text, published: published)).mentions ?? []
  }

  // `SANCTION Peru > two Russian diplomats (alleged)`
  static func lines(_ text: String) -> [String] {
    mentions(text).map { mention in
      let who = mention.actors.map(\.text).joined(separator: "+")
      let whom = mention.recipients.map(\.text).joined(separator: "+")
      return "\(mention.type.rawValue) \(who.isEmpty ? "?" : who) > \(whom.isEmpty ? "-" : whom)"
        + (mention.status == .asserted ? "" : " (\(mention.status.rawValue))")
    }
  }
}
