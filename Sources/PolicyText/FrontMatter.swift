/// What stands before the body: letterhead, document number, title, addressees, and the letter
/// around a plan that it issues.
struct FrontMatter {
    /// The title of the document as it stands at its head; nil where the text begins without one.
    var heading: TitleReader.Title?
    /// The title of the plan, where a letter issues one.
    var issued: TitleReader.Title?
    /// The first paragraph of the body.
    var bodyStart = 0
    /// The lines that carry the letterhead: units, the last with 文件 or without.
    var letterhead: Range<Int>?
}
