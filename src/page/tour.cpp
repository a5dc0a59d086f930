// The tour, step by step, as the explorer's card tells it: each step leads to what it shows.
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_known_on(Writer& html, const core::TourStep& step) {
  if (!step.known_on) {
    return;
  }
  const auto known_on = core::parse_edtf(core::iso_day(*step.known_on));
  if (known_on) {
    html.raw("<p>").say(Message::as_known_on);
    html.raw(" ").date(*known_on);
  }
}

bool leads_somewhere(const core::TourStep& step) {
  return step.question || step.claim || step.place || step.source || step.speaker;
}

// A link to what a step shows, where that is known on the story's day.
template <class Index, class Entry>
void write_link(
    Writer& html,
    const std::optional<Index>& shown,
    const std::vector<Entry>& entries,
    Writer& (Writer::*link)(Index)
) {
  if (!shown || core::is_blank(entries[shown->value])) {
    return;
  }
  html.raw("<li>");
  (html.*link)(*shown);
}

void write_links(Writer& html, const core::TourStep& step) {
  const core::KnownStory& story = html.story();
  write_link(html, step.claim, story.claims, &Writer::claim_link);
  write_link(html, step.question, story.questions, &Writer::question_link);
  write_link(html, step.place, story.places, &Writer::place_link);
  write_link(html, step.speaker, story.actors, &Writer::speaker_link);
  write_link(html, step.source, story.sources, &Writer::source_link);
}

void write_step(Writer& html, const core::TourStep& step) {
  html.raw("<li>");
  html.ours_in("h3", step.title).raw("</h3>");
  html.paragraphs(step.text);
  write_known_on(html, step);
  if (leads_somewhere(step)) {
    html.raw("<ul>");
    write_links(html, step);
    html.raw("</ul>");
  }
}

}  // namespace

void write_tour(Writer& html) {
  if (count_told(html.story().tour) == 0) {
    return;
  }
  const std::string_view heading = html.messages.text(Message::guided_tour);
  html.open_section("tour", heading).raw("<ol>");
  for (const core::TourStep& step : html.story().tour) {
    if (!step.title.empty()) {
      write_step(html, step);
    }
  }
  html.raw("</ol></section>\n");
}

}  // namespace dateline::page
