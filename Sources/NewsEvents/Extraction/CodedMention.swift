import NewsModel

/// A mention with what is needed to compare it with others of its sentence.
struct CodedMention {
  var mention: EventMention
  let shape: EventShape
  let trigger: Int
  let governor: Int?

  init(_ mention: EventMention, _ shape: EventShape, trigger: Int, governor: Int?) {
    self.mention = mention
    self.shape = shape
    self.trigger = trigger
    self.governor = governor
  }
}
