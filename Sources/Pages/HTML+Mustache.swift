import Mustache

/// In a template, `{{{name}}}` shows a value of type ``HTML`` and nothing else.
///
/// ``TemplateLibrary`` reads `{{{name}}}` as `{{{markup(name)}}}`; a string does not know that
/// transform and shows nothing, so no text of a visitor can slip into a page unescaped.
extension HTML: MustacheTransformable, MustacheCustomRenderable {
    package func transform(_ name: String) -> Any? {
        name == "markup" ? markup : nil
    }

    package var renderText: String { markup }

    package var isNull: Bool { markup.isEmpty }
}
