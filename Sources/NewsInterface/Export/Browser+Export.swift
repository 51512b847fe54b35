import NewsModel

extension Browser {
  static func openExport(_ state: inout BrowserState) -> [Effect] {
    guard !state.selection.events.isEmpty || !state.marks.isEmpty else {
      state.message = "There is nothing to export: no event is shown or marked."
      return []
    }
    let export = ExportState(state)
    state.overlay = .export(export)
    return [.preview(request(export, state))]
  }

  static func request(_ export: ExportState, _ state: BrowserState) -> ExportRequest {
    ExportRequest(
      what: export.what,
      query: export.what == .shown ? state.query : Query.everything,
      marks: state.marks,
      order: state.order,
      format: export.format,
      path: export.path,
      columns: export.columns,
      isSpreadsheetSafe: export.isSpreadsheetSafe
    )
  }

  static func press(_ key: Key, _ export: ExportState, _ state: inout BrowserState) -> [Effect] {
    var export = export
    switch key {
    case .escape:
      state.overlay = nil
      return []
    case .enter: return write(export, &state)
    // Letters are a name, whichever field is looked at.
    case .character(let letter)
    where letter != " " && export.field != .columns && export.field != .file:
      export.field = .file
      _ = export.name.press(.end)
      _ = export.name.press(key)
    case .tab, .down: step(1, &export)
    case .backTab, .up: step(-1, &export)
    default: change(&export, key)
    }
    let needsPreview = request(export, state) != requestShown(state)
    state.overlay = .export(export)
    return needsPreview ? [.preview(request(export, state))] : []
  }

  private static func requestShown(_ state: BrowserState) -> ExportRequest? {
    guard case .export(let export) = state.overlay else { return nil }
    return request(export, state)
  }

  private static func write(_ export: ExportState, _ state: inout BrowserState) -> [Effect] {
    guard export.count > 0 else {
      state.message = "There is nothing to export."
      return []
    }
    guard !export.name.text.trimmingBlanks.isEmpty else {
      state.message = "The file needs a name."
      return []
    }
    state.overlay = nil
    state.unfinishedExport = export
    state.message = "Writing \(TitleView.grouped(export.count)) events…"
    return [.export(request(export, state))]
  }

  private static func step(_ way: Int, _ export: inout ExportState) {
    let fields = export.fields
    let place = fields.firstIndex(of: export.field) ?? 0
    export.field = fields[(place + way + fields.count) % fields.count]
  }

  private static func change(_ export: inout ExportState, _ key: Key) {
    let way = key == .left ? -1 : key == .right || key == .character(" ") ? 1 : 0
    switch export.field {
    case .what:
      let choices: [ExportRequest.What] =
        (export.marked > 0 ? [.marked] : []) + [.shown] + (export.all > export.shown ? [.all] : [])
      let place = choices.firstIndex(of: export.what) ?? 0
      export.what = choices[(place + way + choices.count) % choices.count]
    case .format:
      let formats = ExportFormat.allCases
      let place = formats.firstIndex(of: export.format) ?? 0
      export.format = formats[(place + way + formats.count) % formats.count]
    case .columns: changeColumns(&export, key)
    case .file: _ = export.name.press(key)
    case .safety: if way != 0 { export.isSpreadsheetSafe.toggle() }
    }
  }

  private static func changeColumns(_ export: inout ExportState, _ key: Key) {
    let all = ExportColumn.allCases
    switch key {
    case .left: export.column = (export.column + all.count - 1) % all.count
    case .right: export.column = (export.column + 1) % all.count
    case .character(" "):
      let column = all[export.column]
      let chosen = Set(export.columns).symmetricDifference([column])
      if !chosen.isEmpty { export.columns = all.filter { chosen.contains($0) } }
      export.column = (export.column + 1) % all.count
    case .character("a"):
      export.columns = export.columns.count == all.count ? [all[export.column]] : all
    default: break
    }
  }
}
