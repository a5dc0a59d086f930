// The whole story as HTML: what a search engine, a screen reader, find-in-page, translation, print
// and a browser without scripts get.
#pragma once

#include <string>

#include "app/words/messages.hpp"
#include "core/story/known_story.hpp"
#include "page/words.hpp"

namespace dateline::page {

// The content of `<main id="text">`, whose `<h1>` the page has: a table of contents, then sections
// from `<h2>` down. Every claim stands in it once, as `<article class="claim" id="claim=ID">`;
// questions, places, speakers, sources and movements as sections, likewise. Links lead to those
// ids. `messages` and `words` are of one language, that of the page; texts in another carry `lang`.
// No script, no style, no handler; every text is escaped.
[[nodiscard]] std::string
twin(const core::KnownStory& story, const app::Messages& messages, const Words& words);

}  // namespace dateline::page
