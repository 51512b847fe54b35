import NewsModel

/// What an expression means, before it is tied to its words.
struct TimeReading {
  var kind: TimeExpression.Kind
  /// TIMEX3 value.
  var value: String
  var modifier: TimeModifier?
  var edtf: EDTF?
  var basis: DatedFact.Basis
  /// What it was counted from.
  var anchor: String?
  /// The stretch that it names, where it names one.
  var instant: TimeInstant?

  init(
    _ kind: TimeExpression.Kind = .date,
    value: String,
    edtf: EDTF? = nil,
    basis: DatedFact.Basis = .relative
  ) {
    self.kind = kind
    self.value = value
    self.edtf = edtf
    self.basis = basis
  }

  init(_ instant: TimeInstant, _ basis: DatedFact.Basis, _ modifier: TimeModifier? = nil) {
    kind = .date
    value = instant.timex
    self.modifier = modifier
    edtf = instant.edtf(part: modifier)
    self.basis = basis
    self.instant = instant
  }

  static func reference(_ direction: Int) -> TimeReading {
    TimeReading(
      value: direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF"
    )
  }
}
