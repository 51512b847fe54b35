import NewsModel

/// `p`: people and agencies with counts and other spellings; several can be chosen.
enum PeopleView {
  static func draw(_ people: PeopleState, _ state: BrowserState, on screen: inout Screen) {
    let picked = people.picked.count
    let note =
      picked == 0
      ? "Enter shows only theirs"
      : "\(picked) chosen: events with \(people.needsAll ? "all" : "any") of them"
    let list = ListOverlay.draw(
      "People and agencies. \(TitleView.grouped(people.shown.count)) of \(TitleView.grouped(people.all.count))",
      typed: people.typed,
      note: note,
      state,
      on: &screen
    )
    if people.shown.isEmpty {
      screen.label("Nobody of that name.", list.column + 1, list.row, columns: list.columns - 1)
    }
    let chosen = Set(people.picked)
    ListOverlay.drawRows(people.shown.count, people.list, list, on: &screen) {
      place,
      rect,
      screen in
      draw(
        people.shown[place],
        isPicked: chosen.contains(people.shown[place].entity.id),
        rect,
        on: &screen
      )
    }
  }

  private static func draw(
    _ person: EntityCount,
    isPicked: Bool,
    _ rect: Rect,
    on screen: inout Screen
  ) {
    let entity = person.entity
    let count = TitleView.grouped(person.events)
    screen.label(isPicked ? "*" : " ", rect.column + 1, rect.row, columns: 1, .mark)
    screen.label(count, rect.column + 2 + max(0, 6 - count.count), rect.row, columns: count.count)
    let end = screen.label(
      entity.name,
      rect.column + 10,
      rect.row,
      columns: rect.columns - 10,
      .bold
    )
    let known = [entity.kind.rawValue, entity.country].compactMap(\.self).joined(separator: ", ")
    let spellings = entity.aliases.count + 1
    let aliases =
      entity.aliases.isEmpty
      ? "" : "; \(spellings) spellings: " + entity.aliases.joined(separator: ", ")
    let mixed = LookAlikes.isMixed(entity.name) ? "  ! letters of two alphabets" : ""
    screen.label("  " + known + mixed + aliases, end, rect.row, columns: rect.endColumn - end, .dim)
  }
}

/// Names that mix alphabets whose letters look alike.
enum LookAlikes {
  /// Whether one word has Latin and Cyrillic or Greek letters.
  static func isMixed(_ name: String) -> Bool {
    name.split(separator: " ").contains { word in
      let scripts = word.unicodeScalars.compactMap(script)
      return scripts.contains(.latin) && scripts.contains(.other)
    }
  }

  private enum Script { case latin, other }

  private static func script(_ scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
    case 0x370...0x52F: .other
    default: nil
    }
  }
}
