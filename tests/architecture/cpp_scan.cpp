// Enough of a C++ scanner to tell a function from a class: comments and literals are blanked, then
// braces are matched. It does not parse C++ and knows none of the rules.
#include <cctype>

#include "architecture/source_rules.hpp"

namespace dateline::architecture {
namespace {

// What the scanner is inside of while it blanks.
enum class Inside {
  code,
  line_comment,
  block_comment,
  string,
  character,
  raw_string
};

struct Blanker {
  std::string_view text;
  std::string out;
  std::string raw_end;  // `)delimiter"` of the raw string being read
  Inside inside = Inside::code;
  std::size_t at = 0;
  bool marks = false;  // a literal leaves one letter where it begins

  bool next_is(std::string_view word) const {
    return text.substr(at, word.size()) == word;
  }

  void put_blank(std::size_t count) {
    for (std::size_t i = 0; i < count && at < text.size(); ++i, ++at) {
      out += text[at] == '\n' ? '\n' : ' ';
    }
  }

  void begin_literal() {
    put_blank(1);
    if (marks) {
      out.back() = '0';
    }
  }

  void put_code() {
    out += text[at++];
  }

  // A digit separator (1'000) is no character literal.
  bool quote_separates_digits() const {
    return at > 0 && at + 1 < text.size() &&
           std::isxdigit(static_cast<unsigned char>(text[at - 1])) &&
           std::isxdigit(static_cast<unsigned char>(text[at + 1]));
  }

  void open_raw_string() {
    const std::size_t paren = text.find('(', at);
    const std::size_t quote = text.find('"', at);
    raw_end = ")" + std::string(text.substr(quote + 1, paren - quote - 1)) + "\"";
    inside = Inside::raw_string;
    begin_literal();
    put_blank(paren + 1 - at);
  }

  void step_in_code() {
    if (next_is("//")) {
      inside = Inside::line_comment;
      put_blank(2);
    } else if (next_is("/*")) {
      inside = Inside::block_comment;
      put_blank(2);
    } else if (next_is("R\"")) {
      open_raw_string();
    } else if (text[at] == '"') {
      inside = Inside::string;
      begin_literal();
    } else if (text[at] == '\'' && !quote_separates_digits()) {
      inside = Inside::character;
      begin_literal();
    } else {
      put_code();
    }
  }

  void step_in_literal(char quote) {
    if (text[at] == '\\') {
      put_blank(2);
      return;
    }
    if (text[at] == quote) {
      inside = Inside::code;
    }
    put_blank(1);
  }

  void step_until(std::string_view end) {
    if (next_is(end)) {
      inside = Inside::code;
      put_blank(end.size());
    } else {
      put_blank(1);
    }
  }

  void step() {
    switch (inside) {
      case Inside::code:
        step_in_code();
        break;
      case Inside::line_comment:
        step_until("\n");
        break;
      case Inside::block_comment:
        step_until("*/");
        break;
      case Inside::string:
        step_in_literal('"');
        break;
      case Inside::character:
        step_in_literal('\'');
        break;
      case Inside::raw_string:
        step_until(raw_end);
        break;
    }
  }
};

bool has_word(std::string_view text, std::string_view word) {
  const auto is_name = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_';
  };
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
    const std::size_t after = at + word.size();
    if ((at == 0 || !is_name(text[at - 1])) && (after >= text.size() || !is_name(text[after]))) {
      return true;
    }
  }
  return false;
}

// Whether the text before a brace at namespace or class scope is a function's head: it has
// parameters, and neither declares a type nor initialises a variable.
bool is_function_head(std::string_view head) {
  if (head.find('(') == head.npos) {
    return false;
  }
  const std::string_view before_parameters = head.substr(0, head.find('('));
  const bool is_operator = before_parameters.find("operator") != before_parameters.npos;
  if (before_parameters.find('=') != before_parameters.npos && !is_operator) {
    return false;
  }
  for (const std::string_view word : {"class", "struct", "union", "enum", "namespace"}) {
    if (has_word(before_parameters, word) &&
        before_parameters.find('<') == before_parameters.npos) {
      return false;
    }
  }
  return true;
}

std::size_t first_line_of(std::string_view code, std::size_t from, std::size_t line) {
  for (; from < code.size() && std::isspace(static_cast<unsigned char>(code[from])); ++from) {
    line += code[from] == '\n';
  }
  return line;
}

}  // namespace

std::string blank_comments_and_literals(std::string_view text) {
  Blanker blanker{text, {}, {}};
  while (blanker.at < text.size()) {
    blanker.step();
  }
  return std::move(blanker.out);
}

std::string mark_literals(std::string_view text) {
  Blanker blanker{text, {}, {}};
  blanker.marks = true;
  while (blanker.at < text.size()) {
    blanker.step();
  }
  return std::move(blanker.out);
}

std::vector<FunctionSpan> find_functions(std::string_view text) {
  const std::string code = blank_comments_and_literals(text);
  std::vector<FunctionSpan> found;
  std::size_t line = 1, head = 0, head_line = 1, depth_in_body = 0, first_line = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    line += c == '\n';
    if (depth_in_body > 0) {
      depth_in_body += c == '{';
      depth_in_body -= c == '}';
      if (depth_in_body == 0 && first_line > 0) {
        found.push_back({first_line, line - first_line + 1});
      }
    } else if (c == '{') {
      const std::string_view head_text = std::string_view(code).substr(head, at - head);
      const bool is_function = is_function_head(head_text);
      const bool is_value = !is_function && (head_text.find('=') != head_text.npos ||
                                             head_text.find('(') != head_text.npos);
      first_line = is_function ? first_line_of(code, head, head_line) : 0;
      depth_in_body = is_function || is_value;
    }
    const bool starts_a_line_after_directive = c == '\n' &&
                                               code.find_first_not_of(" \n", head) != code.npos &&
                                               code[code.find_first_not_of(" \n", head)] == '#';
    if (depth_in_body == 0 && (c == ';' || c == '{' || c == '}' || starts_a_line_after_directive)) {
      head = at + 1;
      head_line = line;
    }
  }
  return found;
}

}  // namespace dateline::architecture
