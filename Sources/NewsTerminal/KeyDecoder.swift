import CNcurses
import NewsInterface

/// From what curses read to keys; pasted text is gathered into one.
struct KeyDecoder {
  /// A sequence that curses does not know: it is swallowed whole, so that its letters run nothing.
  private enum Sequence { case none, escape, control, single }

  private static let longestPaste = 1 << 20

  private var pasted: String?
  private var sequence = Sequence.none
  /// The last click: a second on the same cell soon after is a double click.
  private var click: (event: MouseEvent, time: ContinuousClock.Instant)?

  mutating func keys(_ kind: Int32, _ value: UInt32) -> [Key] {
    if Int(kind) == RP_STRAY_MOUSE {
      sequence = .control
      return []
    }
    guard pasted == nil, Int(kind) == RP_CHARACTER, let scalar = Unicode.Scalar(value) else {
      let held = rest()
      return held + [key(kind, value)].compactMap(\.self)
    }
    switch sequence {
    case .escape where scalar == "[": sequence = .control
    case .escape where scalar == "O": sequence = .single
    // Alt and a key: no action has it, and its parts must not run as two.
    case .escape where value != 27: sequence = .none
    case .control: if ("@"..."~").contains(scalar) { sequence = .none }
    case .single: sequence = .none
    case .escape, .none:
      let held = rest()
      guard value == 27 else { return held + [key(kind, value)].compactMap(\.self) }
      sequence = .escape
      return held
    }
    return []
  }

  /// What is held when nothing more has come: an Esc that began no sequence.
  mutating func rest() -> [Key] {
    guard case .escape = sequence else { return [] }
    sequence = .none
    return [.escape]
  }

  private mutating func key(_ kind: Int32, _ value: UInt32) -> Key? {
    switch Int(kind) {
    case RP_PASTE_BEGIN:
      pasted = ""
      return nil
    case RP_PASTE_END:
      defer { pasted = nil }
      return pasted.map(Key.paste)
    case RP_CHARACTER: return character(value)
    case RP_MOUSE: return pasted == nil ? mouse(value) : nil
    default: return pasted == nil ? Self.special(Int(kind), value) : nil
    }
  }

  private mutating func character(_ value: UInt32) -> Key? {
    guard let scalar = Unicode.Scalar(value) else { return nil }
    if let text = pasted, text.utf8.count > Self.longestPaste {
      // The end was lost: what follows is typed again.
      pasted = nil
      return .paste(text)
    }
    if pasted != nil {
      pasted?.unicodeScalars.append(value == 13 ? "\n" : scalar)
      return nil
    }
    switch value {
    case 9: return .tab
    case 10, 13: return .enter
    case 27: return .escape
    case 8, 127: return .backspace
    case 1...26: return Unicode.Scalar(value + 96).map { .control(Character($0)) }
    case 0...31: return nil
    default: return .character(Character(scalar))
    }
  }

  private mutating func mouse(_ value: UInt32) -> Key? {
    let (column, row) = (Int(value & 0xFFF), Int(value >> 12 & 0xFFF))
    switch value >> 24 {
    case 1: return .mouse(MouseEvent(.wheelUp, column: column, row: row))
    case 2: return .mouse(MouseEvent(.wheelDown, column: column, row: row))
    default:
      let event = MouseEvent(.click, column: column, row: row)
      let now = ContinuousClock.now
      if let click, click.event == event, now - click.time < .milliseconds(400) {
        self.click = nil
        return .mouse(MouseEvent(.doubleClick, column: column, row: row))
      }
      click = (event, now)
      return .mouse(event)
    }
  }

  private static func special(_ kind: Int, _ value: UInt32) -> Key? {
    switch kind {
    case RP_UP: .up
    case RP_DOWN: .down
    case RP_LEFT: .left
    case RP_RIGHT: .right
    case RP_PAGE_UP: .pageUp
    case RP_PAGE_DOWN: .pageDown
    case RP_HOME: .home
    case RP_END: .end
    case RP_ENTER: .enter
    case RP_BACKSPACE: .backspace
    case RP_DELETE: .delete
    case RP_BACKTAB: .backTab
    case RP_INSERT: .insert
    case RP_FUNCTION: .function(Int(value))
    default: nil
    }
  }
}
