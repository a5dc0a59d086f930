#include "page/twin.hpp"

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

struct Contents {
  std::string_view id, words;
  std::size_t entries;
};

void write_contents(Writer& html) {
  const core::Story& story = html.story();
  const auto tab = [&html](std::size_t at) { return html.messages.item(Message::tabs, at); };
  const Contents all[] = {{"about", html.messages.text(Message::about_story), 1}, {"tour", html.messages.text(Message::guided_tour), story.tour.size()}, {"questions", tab(0), story.questions.size()}, {"places", tab(1), story.places.size()},
                          {"speakers", tab(2), story.actors.size()}, {"claims", html.words.text(Word::claims), 1}, {"sources", tab(3), story.sources.size()},
                          {"movements", html.words.text(Word::movements), story.movements.size()},
                          {"corrections", html.messages.text(Message::corrections), story.corrections.size()}};
  html.raw("<nav class=\"contents\" aria-label=\"").say(Word::contents).raw("\"><ul>");
  for (const Contents& one : all) {
    if (one.entries > 0) html.raw("<li><a href=\"#").raw(one.id).raw("\">").text(one.words).raw("</a>");
  }
  html.raw("</ul></nav>\n");
}

}  // namespace

std::string twin(const core::Story& story, const app::Messages& messages, const Words& words) {
  const Book book(story);
  Writer html(book, messages, words);
  write_contents(html);
  write_about(html);
  write_tour(html);
  write_questions(html);
  write_places(html);
  write_speakers(html);
  write_claims(html);
  write_sources(html);
  write_movements(html);
  write_corrections(html);
  return std::move(html.out);
}

}  // namespace dateline::page
