/// How a word hangs on its head: the relations of Universal Dependencies as the English treebanks use them.
package enum Dependency: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  case acl, aclRelative, advcl, advclRelative, advmod, amod, appos, aux, auxPassive, `case`
  case cc, ccPreconjunction, ccomp, compound, compoundParticle, conj, cop, csubj, csubjOuter
  case csubjPassive, dep, det, detPredeterminer, discourse, dislocated, expl, fixed, flat
  case goesWith, iobj, list, mark, nmod, nmodDescriptive, nmodPossessive, nmodUnmarked, nsubj
  case nsubjOuter, nsubjPassive, nummod, obj, obl, oblAgent, oblUnmarked, orphan, parataxis
  case punct, reparandum, root, vocative, xcomp

  /// As the treebanks write them, in the order of the cases.
  private static let spellings = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
  ]

  package var name: String { Self.spellings[Int(rawValue)] }

  /// The relation without its subtype ("nsubj" for "nsubj:pass").
  package var universalName: Substring { name.prefix { $0 != ":" } }

  package init?(name: some StringProtocol) {
    guard let index = Self.spellings.firstIndex(where: { $0 == name }) else { return nil }
    self.init(rawValue: UInt8(index))
  }
}
