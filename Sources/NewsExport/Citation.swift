package import NewsModel

/// What is copied of an event: a citation, the sentence, the address of the article, the id.
package enum Citation {
  /// The sentence with its source: title, outlet, date, address, file, characters.
  package static func text(_ mention: EventMention, _ article: Article, _ library: inout Library)
    -> String
  {
    let span = library.scalars(mention.sentence, in: article)
    let source = [
      article.title.text, article.outlet, article.published.map(\.edtf.description), article.url,
    ].compactMap(\.self).joined(separator: ", ")
    return "“\(article.body.line(mention.sentence))” \(source). "
      + "File \(article.file), characters \(span.start) to \(span.end)."
  }
}
