import NewsModel

/// Finds what two triggers of a sentence say twice.
struct Repetition {
  let graph: SentenceGraph

  /// Of several mentions of one type with the same parties, and of a governor and its content, one stays.
  func merged(_ found: [CodedMention]) -> [CodedMention] {
    var kept: [CodedMention] = []
    for item in found {
      // The governor has a frame of its own that says the same: the fuller of the two stays.
      if let twin = kept.firstIndex(where: { other in
        other.mention.type == item.mention.type
          && (other.governor == item.trigger || item.governor == other.trigger
            || Self.sharesRoles(other.mention, item.mention))
      }) {
        if Self.fullness(item.mention) > Self.fullness(kept[twin].mention) { kept[twin] = item }
      } else if let deed = kept.firstIndex(where: { isConsequence(item, of: $0) }) {
        kept[deed].mention.recipients += item.mention.recipients.filter { recipient in
          !kept[deed].mention.recipients.contains { $0.range == recipient.range }
        }
      } else {
        kept.append(item)
      }
    }
    return kept
  }

  /// "stormed the base, killing five": one deed, with the place and the victims.
  private func isConsequence(_ item: CodedMention, of deed: CodedMention) -> Bool {
    item.mention.type == deed.mention.type && item.mention.status == deed.mention.status
      && item.mention.actors.map(\.range) == deed.mention.actors.map(\.range)
      && graph.tag(item.trigger).penn == .gerund && graph.relation(item.trigger) == .advcl
      && item.mention.date == deed.mention.date
  }

  private static func fullness(_ mention: EventMention) -> Int {
    (mention.actors.isEmpty ? 0 : 1) + (mention.recipients.isEmpty ? 0 : 1)
  }

  private static func sharesRoles(_ left: EventMention, _ right: EventMention) -> Bool {
    left.actors.map(\.range) == right.actors.map(\.range)
      && (left.recipients.map(\.range) == right.recipients.map(\.range) || left.recipients.isEmpty
        || right.recipients.isEmpty)
  }
}
