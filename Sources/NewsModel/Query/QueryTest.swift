/// One thing that can be asked of an event.
package enum QueryTest: Hashable, Sendable {
  /// Words of a field; each must begin where a word begins.
  case text(TextField, Wanted)
  /// ISO 3166-1 alpha-3, or the name of a country that the corpus knows.
  case country(Wanted)
  case type(EventType)
  /// PLOVER's mode within a type ("expel"), or its beginning.
  case mode(String)
  case status(EventStatus)
  case when(DayRange)
  /// Events that have no place on the timeline.
  case undated(Bool)
  case marked(Bool)
  /// Events that are hidden by default, or not.
  case hidden(Bool)
  /// Hundredths of confidence, however low: what is hidden only for its confidence is shown.
  case confidence(Comparison)
  /// How many articles tell of it.
  case reports(Comparison)
  /// How many outlets tell of it.
  case outlets(Comparison)

  package enum TextField: String, Hashable, Sendable {
    /// The event, its sentence, its article's title or its outlet.
    case words
    /// Everyone who takes part or is named in the sentence, under any spelling.
    case who
    case from, to, by, did, place
    case outlet, title, file
  }
}

/// Words that are looked for, folded, and as they were typed where that matters.
package struct Wanted: Hashable, Sendable {
  package let folded: String
  /// What must stand there letter for letter, accents and in free words capitals; nil where folding is enough.
  package let verbatim: String?

  /// `mindsCase`: capitals that were typed must stand in the text as well.
  package init(_ typed: String, mindsCase: Bool = false) {
    folded = NameFolding.fold(typed)
    let accented = typed.utf8.contains { $0 >= 0x80 }
    let capitals = mindsCase && typed.contains(where: \.isUppercase)
    verbatim = accented || capitals ? typed : nil
    self.mindsCase = capitals
  }

  package let mindsCase: Bool
}

/// A number with the way that another is compared with it: `>=2`, `<5`, `3`.
package struct Comparison: Hashable, Sendable {
  package enum Relation: String, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="
  }

  package let relation: Relation
  package let number: Int

  package init(_ relation: Relation, _ number: Int) {
    self.relation = relation
    self.number = number
  }

  package func admits(_ value: Int) -> Bool {
    switch relation {
    case .atLeast: value >= number
    case .atMost: value <= number
    case .above: value > number
    case .below: value < number
    case .equal: value == number
    }
  }
}
