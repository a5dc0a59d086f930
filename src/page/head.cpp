#include "page/head.hpp"

#include "core/base/text.hpp"
#include "page/json_ld.hpp"
#include "page/markup.hpp"

namespace dateline::page {

namespace {

// code points; search engines and networks show fewer
constexpr std::size_t kLongestDescription = 300;

void meta(
    std::string& html,
    std::string_view key,
    std::string_view name,
    std::string_view content
) {
  html.append("<meta ").append(key).append("=\"").append(name).append("\" content=\"");
  append_escaped(html, content);
  html += "\">\n";
}

void picture(std::string& html, const core::Story& story, const HeadOptions& options) {
  meta(html, "property", "og:image", options.picture);
  meta(html, "property", "og:image:width", std::to_string(options.picture_width));
  meta(html, "property", "og:image:height", std::to_string(options.picture_height));
  meta(html, "property", "og:image:alt", story.heading.empty() ? story.title : story.heading);
}

}  // namespace

std::string
head(const core::KnownStory& story, const app::Messages& messages, const HeadOptions& options) {
  const std::string description = core::shortened(story.summary, kLongestDescription);
  std::string html = "<title>";
  append_escaped(html, story.title);
  html += "</title>\n";
  meta(html, "name", "description", description);
  if (!options.address.empty()) {
    html += "<link rel=\"canonical\" href=\"";
    append_escaped(html, options.address);
    html += "\">\n";
  }
  meta(html, "property", "og:type", "article");
  meta(html, "property", "og:title", story.title);
  meta(html, "property", "og:description", description);
  if (!options.address.empty()) {
    meta(html, "property", "og:url", options.address);
  }
  if (!options.picture.empty()) {
    picture(html, story, options);
  }
  meta(html, "name", "twitter:card", options.picture.empty() ? "summary" : "summary_large_image");
  return html.append("<script type=\"application/ld+json\">")
      .append(json_ld(story, messages))
      .append("</script>\n");
}

}  // namespace dateline::page
