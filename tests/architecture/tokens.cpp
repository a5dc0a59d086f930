// Enough of C++'s lexer to count.
#include "architecture/tokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "architecture/source_rules.hpp"

namespace dateline::architecture {
namespace {

constexpr std::array<std::string_view, 25> kOperators = {
    "<<=", "<=>", "...", "->*", "::", "->", "++", "--", "<<", "+=", "-=", "*=", "/=",
    "%=",  "&=",  "|=",  "^=",  "==", "!=", "<=", ">=", "&&", "||", "##", ".*"
};

bool is_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

std::size_t length_of_name(std::string_view text) {
  const bool is_number = std::isdigit(static_cast<unsigned char>(text.front())) != 0;
  std::size_t at = 1;
  const auto goes_on = [is_number](char c) {
    return is_name(c) || (is_number && (c == '.' || c == '\''));
  };
  while (at < text.size() && goes_on(text[at])) {
    ++at;
  }
  return at;
}

std::size_t length_of_token(std::string_view text) {
  if (is_name(text.front())) {
    return length_of_name(text);
  }
  for (const std::string_view sign : kOperators) {
    if (text.starts_with(sign)) {
      return sign.size();
    }
  }
  return 1;
}

}  // namespace

std::vector<std::size_t> tokens_by_line(std::string_view text) {
  const std::string code = mark_literals(text);
  std::vector<std::size_t> tokens(1, 0);
  std::size_t at = 0;
  while (at < code.size()) {
    if (code[at] == '\n') {
      tokens.push_back(0);
      ++at;
    } else if (std::isspace(static_cast<unsigned char>(code[at])) != 0) {
      ++at;
    } else {
      ++tokens.back();
      at += length_of_token(std::string_view(code).substr(at));
    }
  }
  return tokens;
}

Density density_of(std::string_view text) {
  Density density;
  for (const std::size_t tokens : tokens_by_line(text)) {
    density.tokens += tokens;
    density.lines += tokens > 0 ? 1 : 0;
  }
  return density;
}

}  // namespace dateline::architecture
