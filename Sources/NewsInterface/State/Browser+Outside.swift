import NewsModel

/// Other programs: the editor, the pager, the web browser.
extension Browser {
  static func openOutside(_ action: Action, _ state: inout BrowserState) -> [Effect] {
    guard let article = article(lookedAt: state) else {
      state.message = "There is no article to open: choose an event or an article."
      return []
    }
    switch action {
    case .openEditor: return [.show(article, in: .editor)]
    case .openPager: return [.show(article, in: .pager)]
    default: return [.address(article)]
    }
  }

  /// The one that the reader shows, or the one under the cursor, or that of the event under it.
  static func article(lookedAt state: BrowserState) -> Article.ID? {
    switch state.focus {
    case .reader: state.reader?.reading.article.id
    case .articles: state.articleRows[state.articleList.cursor]?.id
    case .events, .timeline: state.currentEvent?.lead.article
    }
  }

  /// Nothing is opened that has not been seen whole.
  static func take(address: String?, _ state: inout BrowserState) -> [Effect] {
    guard let address else {
      state.message = "This article has no address."
      return []
    }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      state.message = "Only web addresses are opened: \(address)"
      return []
    }
    return open(.visit(address), "", &state)
  }
}
