#include "page/twin.hpp"

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::ListTab;
using app::Message;

struct Contents {
  std::string_view id, words;
  std::size_t entries;
};

void write_contents(Writer& html) {
  const core::KnownStory& story = html.story();
  const auto tab = [&html](ListTab list) {
    return html.messages.name(list);
  };
  const Contents all[] = {
      {"about", html.messages.text(Message::about_story), 1},
      {"tour", html.messages.text(Message::guided_tour), count_told(story.tour)},
      {"questions", tab(ListTab::questions), count_known(story.questions)},
      {"places", tab(ListTab::places), count_known(story.places)},
      {"speakers", tab(ListTab::speakers), count_known(story.actors)},
      {"claims", html.words.text(Word::claims), html.story_index.order.size()},
      {"sources", tab(ListTab::sources), count_known(story.sources)},
      {"movements", html.words.text(Word::movements), count_known(story.movements)},
      {"corrections", html.messages.text(Message::corrections), story.corrections.size()}
  };
  html.raw("<nav class=\"contents\" aria-label=\"").say(Word::contents).raw("\"><ul>");
  for (const Contents& one : all) {
    if (one.entries > 0) {
      html.raw("<li><a href=\"#").raw(one.id).raw("\">").text(one.words).raw("</a>");
    }
  }
  html.raw("</ul></nav>\n");
}

}  // namespace

std::string twin(const core::KnownStory& story, const app::Messages& messages, const Words& words) {
  const StoryIndex story_index(story);
  Writer html(story_index, messages, words);
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
