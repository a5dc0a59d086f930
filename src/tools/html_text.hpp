// The article in a web page: its paragraphs as lines of plain text.
#pragma once

#include <string>
#include <string_view>

namespace dateline::tools {

// One line for each block of text (paragraph, heading, list item, caption, …) in the page's
// `article`, else its `main`, else its body; `br` ends a line. Navigation, asides, forms, scripts
// and footers are left out. Any bytes are HTML; what is nested deeper than 500 elements is left
// out.
[[nodiscard]] std::string article_lines(std::string_view html);

}  // namespace dateline::tools
