/// The table behind name folding: a Latin letter with its marks, and the plain letters that it is found by.
///
/// Follows Unicode's compatibility decomposition, and adds the letters that decomposition leaves alone (ł ø đ æ ß ı …).
enum FoldingTable {
  /// Plain letters, then every character that folds to them; one group a line.
  private static let groups = """
    ␠ \u{00A0}\u{2009}\u{202F}
    " “”
    ' ’‘ʼʻ
    - –—‐‑
    a ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ
    ae æÆ
    b ḂḃḄḅḆḇ
    c ÇçĆćĈĉĊċČčḈḉ
    d ĎďḊḋḌḍḎḏḐḑḒḓđĐðÐ
    dz ǄǅǆǱǲǳ
    e ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệəƏ
    f Ḟḟ
    g ĜĝĞğĠġĢģǦǧǴǵḠḡ
    h ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖħĦ
    i ÌÍÎÏìíîïĨĩĪīĬĭĮįİǏǐȈȉȊȋḬḭḮḯỈỉỊịı
    ij Ĳĳ
    j Ĵĵǰ
    k ĶķǨǩḰḱḲḳḴḵĸ
    l ĹĺĻļĽľḶḷḸḹḺḻḼḽłŁ
    lj Ǉǈǉ
    m ḾḿṀṁṂṃ
    n ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋŋŊ
    nj Ǌǋǌ
    o ÒÓÔÕÖòóôõöŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợøØ
    oe œŒ
    p ṔṕṖṗ
    r ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ
    s ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩẛſ
    ss ßẞ
    t ŢţŤťȚțṪṫṬṭṮṯṰṱẗŧŦ
    th þÞ
    u ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
    v ṼṽṾṿ
    w ŴŵẀẁẂẃẄẅẆẇẈẉẘ
    x ẊẋẌẍ
    y ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ
    z ŹźŻżŽžẐẑẒẓẔẕ
    """

  /// UTF-8 of the folded form by scalar value.
  static let folded: [UInt32: [UInt8]] = {
    var table: [UInt32: [UInt8]] = [:]
    for line in groups.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { continue }
      let plain = line[..<space] == "␠" ? [0x20] : Array(line[..<space].utf8)
      for scalar in line[line.index(after: space)...].unicodeScalars { table[scalar.value] = plain }
    }
    return table
  }()
}
