extension Field {
    /// The field with its label, its hint, and the sentence that says what is wrong with it.
    package func html(_ voice: Voice, error: String? = nil) -> HTML {
        switch kind {
        case .hidden:
            "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">\n"
        case .checkbox:
            """
            <div class="field check\(error == nil ? "" : " wrong")">
            \(errorText(error))<div class="choice"><input type="checkbox" id="\(id)" name="\(name)" \
            value="yes"\(value == "yes" ? " checked" : "")\(described(error))\(required)>
            <label for="\(id)">\(label)\(requiredMark(voice))</label></div>
            \(hintText)</div>

            """
        case .radio(let options):
            """
            <fieldset class="field\(error == nil ? "" : " wrong")" role="radiogroup" id="\(id)"\(described(error))>
            <legend>\(label)\(requiredMark(voice))</legend>
            \(hintText)\(errorText(error))\(HTML.joined(options.enumerated().map(choice)))</fieldset>

            """
        default:
            """
            <div class="field\(error == nil ? "" : " wrong")">
            <label for="\(id)">\(label)\(requiredMark(voice))</label>
            \(hintText)\(errorText(error))\(control(voice, error))</div>

            """
        }
    }

    private func control(_ voice: Voice, _ error: String?) -> HTML {
        let common: HTML = """
            id="\(id)" name="\(name)"\(described(error))\(required)\(attribute(
                "autocomplete",
                autocomplete
            ))
            """
        switch kind {
        case .longText(let rows):
            // A browser drops the first line break, so that one is always there.
            return """
                <textarea \(common) rows="\(rows)"\(maximum)>
                \(value)</textarea>

                """
        case .number:
            return input("text", common + " inputmode=\"decimal\" class=\"number\"")
        case .date:
            return input("date", common)
        case .month:
            return input("month", common + " placeholder=\"2026-01\"")
        case .select(let groups):
            return """
                <select \(common)>
                \(HTML.when(!isRequired || value.isEmpty, HTML(
                    "<option value=\"\">\(voice("pages.choose"))</option>\n"
                )))\(HTML.joined(groups.map(group)))</select>

                """
        case .file(let accept, let several):
            return """
                <input type="file" \(common)\(attribute("accept", accept.joined(separator: ",")))\
                \(several ? " multiple" : "")>

                """
        default:
            return input("text", common)
        }
    }

    private func input(_ type: String, _ common: HTML) -> HTML {
        "<input type=\"\(type)\" \(common) value=\"\(value)\"\(maximum)>\n"
    }

    private func group(_ group: OptionGroup) -> HTML {
        let options = HTML.joined(
            group.options.map { option in
                """
                <option value="\(option.value)"\(option.value == value ? " selected" : "")>\
                \(option.label)</option>

                """
            }
        )
        return group.label.isEmpty
            ? options : "<optgroup label=\"\(group.label)\">\n\(options)</optgroup>\n"
    }

    private func choice(_ index: Int, _ option: Option) -> HTML {
        // The first choice is where a link to the field leads.
        let id = self.id + "-\(index)"
        return """
            <div class="choice"><input type="radio" id="\(id)" name="\(name)" \
            value="\(option.value)"\(option.value == value ? " checked" : "")\(required)>
            <label for="\(id)">\(option.label)</label></div>

            """
    }

    private var required: HTML { .when(isRequired, " required") }

    private var maximum: HTML { limit.map { " maxlength=\"\($0)\"" } ?? .empty }

    private func attribute(_ name: String, _ value: String) -> HTML {
        .when(!value.isEmpty, " \(name)=\"\(value)\"")
    }

    private func requiredMark(_ voice: Voice) -> HTML {
        .when(isRequired, " <span class=\"required\">\(voice("pages.required"))</span>")
    }

    private var hintText: HTML {
        .when(!hint.isEmpty, "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>\n")
    }

    private func errorText(_ error: String?) -> HTML {
        error.map { "<p class=\"error\" id=\"\(id)-error\">\($0)</p>\n" } ?? .empty
    }

    /// The attributes that tie hint and error to the control.
    private func described(_ error: String?) -> HTML {
        var ids: [String] = []
        if !hint.isEmpty { ids.append(id + "-hint") }
        if error != nil { ids.append(id + "-error") }
        return attribute("aria-describedby", ids.joined(separator: " "))
            + .when(error != nil, " aria-invalid=\"true\"")
    }
}
