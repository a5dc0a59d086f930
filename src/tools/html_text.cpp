// Walks the tree that gumbo parses.
#include "tools/html_text.hpp"

#include <algorithm>
#include <iterator>
#include <memory>

#include <gumbo.h>

namespace dateline::tools {
namespace {

constexpr int kDeepest = 500;

constexpr GumboTag kSkipped[] = {
    GUMBO_TAG_SCRIPT,
    GUMBO_TAG_STYLE,
    GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_TEMPLATE,
    GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,
    GUMBO_TAG_FOOTER,
    GUMBO_TAG_FORM,
    GUMBO_TAG_BUTTON,
    GUMBO_TAG_SELECT,
    GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_IFRAME,
    GUMBO_TAG_SVG,
    GUMBO_TAG_HEAD,
    GUMBO_TAG_OBJECT,
    GUMBO_TAG_TITLE
};

// What flows within a line; every other element starts and ends one.
constexpr GumboTag kInline[] = {GUMBO_TAG_A,     GUMBO_TAG_ABBR, GUMBO_TAG_B,      GUMBO_TAG_BDI,
                                GUMBO_TAG_BDO,   GUMBO_TAG_CITE, GUMBO_TAG_CODE,   GUMBO_TAG_DATA,
                                GUMBO_TAG_DFN,   GUMBO_TAG_DEL,  GUMBO_TAG_EM,     GUMBO_TAG_FONT,
                                GUMBO_TAG_I,     GUMBO_TAG_INS,  GUMBO_TAG_KBD,    GUMBO_TAG_MARK,
                                GUMBO_TAG_Q,     GUMBO_TAG_RUBY, GUMBO_TAG_S,      GUMBO_TAG_SAMP,
                                GUMBO_TAG_SMALL, GUMBO_TAG_SPAN, GUMBO_TAG_STRONG, GUMBO_TAG_SUB,
                                GUMBO_TAG_SUP,   GUMBO_TAG_TIME, GUMBO_TAG_U,      GUMBO_TAG_VAR,
                                GUMBO_TAG_WBR,   GUMBO_TAG_IMG};

template <std::size_t N>
bool is_one_of(const GumboTag (&tags)[N], GumboTag tag) noexcept {
  return std::find(std::begin(tags), std::end(tags), tag) != std::end(tags);
}

const GumboVector* children_of(const GumboNode& node) noexcept {
  return node.type == GUMBO_NODE_ELEMENT ? &node.v.element.children : nullptr;
}

const GumboNode& child(const GumboVector& children, unsigned at) noexcept {
  return *static_cast<const GumboNode*>(children.data[at]);
}

// Appends with white space made single; a line break within a text node is no line's end.
void append_flowing(std::string& lines, std::string_view text) {
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
    if (!space) {
      lines += c;
    } else if (!lines.empty() && lines.back() != '\n' && lines.back() != ' ') {
      lines += ' ';
    }
  }
}

void end_line(std::string& lines) {
  if (!lines.empty() && lines.back() == ' ') {
    lines.pop_back();
  }
  if (!lines.empty() && lines.back() != '\n') {
    lines += '\n';
  }
}

void append_node(std::string& lines, const GumboNode& node, int depth) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
      node.type == GUMBO_NODE_CDATA) {
    return append_flowing(lines, node.v.text.text);
  }
  const GumboVector* children = children_of(node);
  if (children == nullptr || depth > kDeepest || is_one_of(kSkipped, node.v.element.tag)) {
    return;
  }
  const bool block = !is_one_of(kInline, node.v.element.tag);
  if (block) {
    end_line(lines);
  }
  for (unsigned i = 0; i < children->length; ++i) {
    append_node(lines, child(*children, i), depth + 1);
  }
  if (block) {
    end_line(lines);
  }
}

// The element of that tag whose text is longest, as lines; empty when the page has none.
void find_longest(std::string& longest, const GumboNode& node, GumboTag tag, int depth) {
  const GumboVector* children = children_of(node);
  if (children == nullptr || depth > kDeepest) {
    return;
  }
  if (node.v.element.tag == tag) {
    std::string lines;
    append_node(lines, node, depth);
    if (lines.size() > longest.size()) {
      longest = std::move(lines);
    }
    return;
  }
  for (unsigned i = 0; i < children->length; ++i) {
    find_longest(longest, child(*children, i), tag, depth + 1);
  }
}

struct Destroy {
  void operator()(GumboOutput* page) const noexcept {
    gumbo_destroy_output(&kGumboDefaultOptions, page);
  }
};

}  // namespace

std::string article_lines(std::string_view html) {
  const std::unique_ptr<GumboOutput, Destroy> page(
      gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size())
  );
  if (!page) {
    return {};
  }
  for (const GumboTag tag : {GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_BODY}) {
    std::string lines;
    find_longest(lines, *page->root, tag, 0);
    if (!lines.empty()) {
      return lines;
    }
  }
  return {};
}

}  // namespace dateline::tools
