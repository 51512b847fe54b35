import NewsModel

extension Browser {
  static func open(_ purpose: Prompt.Purpose, _ text: String, _ state: inout BrowserState)
    -> [Effect]
  {
    var prompt = Prompt(purpose: purpose, before: state.query, text: text)
    prompt.searched = state.search
    prompt.eventCursor = state.eventList.cursor
    prompt.articleCursor = state.articleList.cursor
    state.prompt = prompt
    return complete(&state)
  }

  static func press(_ key: Key, _ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    switch key {
    case .escape: return leave(prompt, &state)
    case .enter:
      if let completion = prompt.completion, completion.isEntered, prompt.purpose != .command {
        return take(completion, &state)
      }
      return confirm(prompt, &state)
    case .tab:
      if let completion = prompt.completion { return take(completion, &state) }
      return []
    case .down, .up, .pageDown, .pageUp:
      return step(key, &state)
    case .backspace where prompt.line.isEmpty: return leave(prompt, &state)
    default:
      guard state.prompt?.line.press(key) == true else { return [] }
      return typed(&state)
    }
  }

  private static func step(_ key: Key, _ state: inout BrowserState) -> [Effect] {
    guard var completion = state.prompt?.completion, state.prompt?.recalled == 0 else {
      return recall(key, &state)
    }
    let way = key == .down ? 1 : key == .up ? -1 : key == .pageDown ? 5 : -5
    if completion.isEntered {
      completion.list.cursor += way
    } else {
      completion.isEntered = true
    }
    completion.list.settle(count: completion.items.count, rows: CompletionView.most)
    state.prompt?.completion = completion
    return []
  }

  /// Up brings back what was typed before, Down goes on from there.
  private static func recall(_ key: Key, _ state: inout BrowserState) -> [Effect] {
    guard var prompt = state.prompt, prompt.purpose == .filter || prompt.purpose == .search else {
      return []
    }
    let target = prompt.recalled + (key == .up ? 1 : key == .down ? -1 : 0)
    guard (0...state.typedBefore.count).contains(target), target != prompt.recalled else {
      return []
    }
    prompt.recalled = target
    prompt.line = LineEditor(
      target == 0 ? "" : state.typedBefore[state.typedBefore.count - target]
    )
    state.prompt = prompt
    return typed(&state)
  }

  /// Keeps a line for Up, once.
  static func keepTyped(_ text: String, _ state: inout BrowserState) {
    let text = text.trimmingBlanks
    guard !text.isEmpty else { return }
    state.typedBefore.removeAll { $0 == text }
    state.typedBefore.append(text)
    if state.typedBefore.count > 100 { state.typedBefore.removeFirst() }
  }

  private static func take(_ completion: Completion, _ state: inout BrowserState) -> [Effect] {
    guard let item = completion.chosen else { return [] }
    state.prompt?.line.replace(completion.range, with: item.insertion)
    return typed(&state)
  }

  private static func leave(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    state.prompt = nil
    switch prompt.purpose {
    case .search:
      // Back to where it began, with the search that there was.
      state.search = prompt.searched
      state.eventList.cursor = prompt.eventCursor
      state.articleList.cursor = prompt.articleCursor
      state.reader?.find(SearchWords.wanted(state.search.text))
      return settle(&state)
    case .filter: return prompt.before == state.query ? [] : select(prompt.before, &state)
    default: return []
    }
  }

  /// What Enter does.
  static func confirm(_ prompt: Prompt, _ state: inout BrowserState) -> [Effect] {
    switch prompt.purpose {
    case .search:
      state.prompt = nil
      keepTyped(prompt.text, &state)
      if prompt.text.trimmingBlanks.isEmpty { state.search = SearchState() }
      return searchAgain(&state)
    case .filter: return keepFilter(prompt, &state)
    case .command: return run(prompt, &state)
    case .goto: return go(to: prompt.text, &state)
    case .date(let id, _): return setDate(of: id, prompt.text, &state)
    case .saveFilter: return saveFilter(prompt.text, &state)
    case .visit(let address):
      state.prompt = nil
      return [.visit(address)]
    case .markMatching: return markMatching(prompt.text, &state)
    }
  }

  /// Search and filter answer to every letter; what cannot be read keeps the last good result.
  private static func typed(_ state: inout BrowserState) -> [Effect] {
    guard let prompt = state.prompt else { return [] }
    state.prompt?.fault = nil
    switch prompt.purpose {
    case .search: return searchTyped(prompt, &state)
    case .filter:
      let effects = filterTyped(prompt, &state)
      return effects + complete(&state)
    case .markMatching, .command: return complete(&state)
    case .goto, .date, .saveFilter, .visit: return []
    }
  }

  static func fault(_ error: QueryError, _ state: inout BrowserState) {
    state.prompt?.fault = Prompt.Fault(error.reason, column: error.column)
  }

  // MARK: - Completion

  /// Offers what the line could go on with; asks for the values of a field where they are not known.
  static func complete(_ state: inout BrowserState) -> [Effect] {
    guard let prompt = state.prompt else { return [] }
    switch prompt.purpose {
    case .command:
      let palette = palette(prompt.line, state)
      state.prompt?.completion = palette
      return []
    case .filter, .markMatching:
      guard let completion = QueryCompletion(prompt.line) else {
        state.prompt?.completion = nil
        return []
      }
      guard case .value(let field, _) = completion.context, field.hasValues else {
        state.prompt?.completion = completion.completion([])
        return []
      }
      let rest = (try? QueryParser.parse(completion.rest, isTyping: true)) ?? prompt.before
      if let answer = prompt.facets, answer.field == field, answer.query == rest {
        state.prompt?.completion = completion.completion(answer.facets)
        return []
      }
      // What was offered belongs to other letters.
      state.prompt?.completion = nil
      return [.facets(field, rest, state.marks)]
    default: return []
    }
  }

  static func take(_ answer: Prompt.FacetAnswer, _ state: inout BrowserState) -> [Effect] {
    guard let prompt = state.prompt, let completion = QueryCompletion(prompt.line),
      case .value(answer.field, _) = completion.context
    else { return [] }
    state.prompt?.facets = answer
    state.prompt?.completion = completion.completion(answer.facets)
    return []
  }
}
