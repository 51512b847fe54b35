import NewsModel

/// Finds the wire service that a text is taken from.
enum CreditFinder {
  /// `dateline`: what stands in brackets in the line that opens the report.
  static func credit(_ lines: [Line], _ isClutter: [Bool], dateline: String?) -> String? {
    if let dateline { return dateline }
    if let index = lines.indices.first(where: { !isClutter[$0] && lines[$0].isProse }),
      let credit = opening(lines[index].opening)
    {
      return credit
    }
    for (index, line) in lines.enumerated()
    where (1...6).contains(line.wordCount) && !isClutter[index] {
      if let credit = labelled(line.text) ?? alone(line.text) { return credit }
    }
    return nil
  }

  /// "BOGOTA (Reuters) - …", "(CNN) — …": in brackets before a dash.
  private static func opening(_ text: String) -> String? {
    guard let open = text.firstIndex(of: "("),
      text[..<open].split(separator: " ").count <= 4,
      text[..<open].split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }),
      let close = text[open...].firstIndex(of: ")")
    else { return nil }
    let rest = text[text.index(after: close)...].drop { $0 == " " }
    guard let dash = rest.first, "-–—:".contains(dash) else { return nil }
    let name = text[text.index(after: open)..<close]
    return name.count <= 40 && name.contains(where: \.isLetter) ? String(name) : nil
  }

  /// "Source: AFP/fh", "Source: Xinhua".
  private static func labelled(_ text: String) -> String? {
    let small = text.lowercased()
    guard let label = ["source:", "agency:", "via "].first(where: { small.hasPrefix($0) }) else {
      return nil
    }
    let name = text.dropFirst(label.count).prefix { $0 != "/" && $0 != "," }
      .split(separator: " ").joined(separator: " ")
    return services.contains(name.lowercased()) || label == "source:" && !name.isEmpty
      ? name : nil
  }

  /// "(Reuters)", "AFP", "— AP".
  private static func alone(_ text: String) -> String? {
    let name = text.split(whereSeparator: { !($0.isLetter || $0 == "-") }).joined(separator: " ")
    return services.contains(name.lowercased()) ? name : nil
  }

  private static let services: Set<String> = [
    "reuters", "afp", "ap", "associated press", "the associated press", "agence france-presse",
    "efe", "xinhua", "tass", "itar-tass", "interfax", "dpa", "ansa", "upi", "bloomberg", "anadolu",
    "anadolu agency", "ria novosti", "prensa latina", "kyodo", "yonhap", "pti", "ians", "irna",
    "pa media", "press association", "europa press", "belga", "lusa", "apa", "ctk", "pap", "mti",
    "ukrinform", "interfax-ukraine", "belta", "azertac", "wam", "spa", "kuna", "mena", "aap",
    "cp", "the canadian press", "dow jones", "kcna", "vna", "antara", "bernama", "unb",
  ]
}
