// The text of a fragment as its parts, without what any of them means. web/embed/fragment.js reads
// it alike for the page; tests/data/links.json holds both to it. Internal to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline::app {

// `key=value`, its escapes resolved: what is not an escape stays as it is. The bytes are untrusted
// still.
struct LinkPart {
  std::string key, value;
};

// The next part of a fragment without its `#`, taken off it; nullopt where nothing stands between
// two `&`.
[[nodiscard]] std::optional<LinkPart> next_part(std::string_view& fragment);

// What the fragment says of a key, the last where it stands twice; empty for nothing.
[[nodiscard]] std::string value_of(std::string_view fragment, std::string_view key);

}  // namespace dateline::app
