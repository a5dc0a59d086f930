// What stands in the page's `<head>` about the story: title, description, the card that a shared
// link shows, and the story for machines.
#pragma once

#include <string>

#include "app/words/messages.hpp"
#include "core/story/known_story.hpp"

namespace dateline::page {

// Empty: not known, and then left out.
struct HeadOptions {
  std::string address;  // of the page, absolute: canonical
  // of a picture of `picture_width` by `picture_height`; networks want it absolute
  std::string picture;
  int picture_width = 1200, picture_height = 630;
};

// `<title>`, description, OpenGraph and card, `<link rel="canonical">`, JSON-LD. Charset and
// viewport are the page's own.
[[nodiscard]] std::string
head(const core::KnownStory& story, const app::Messages& messages, const HeadOptions& options);

}  // namespace dateline::page
