// The tour, step by step, as the explorer's card tells it: each step leads to what it shows.
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_step(Writer& html, const core::TourStep& step) {
  html.raw("<li>").ours_in("h3", step.title).raw("</h3>").paragraphs(step.text);
  const auto known_on =
      step.known_on ? core::parse_edtf(core::iso_day(*step.known_on)) : core::parse_edtf("");
  if (known_on) {
    html.raw("<p>").say(Message::as_known_on).raw(" ").date(*known_on);
  }
  if (!step.question && !step.claim && !step.place && !step.source && !step.speaker) {
    return;
  }
  html.raw("<ul>");
  const core::KnownStory& story = html.story();
  if (step.claim && !core::is_blank(story.claims[step.claim->value])) {
    html.raw("<li>").claim_link(*step.claim);
  }
  if (step.question && !core::is_blank(story.questions[step.question->value])) {
    html.raw("<li>").question_link(*step.question);
  }
  if (step.place && !core::is_blank(story.places[step.place->value])) {
    html.raw("<li>").place_link(*step.place);
  }
  if (step.speaker && !core::is_blank(story.actors[step.speaker->value])) {
    html.raw("<li>").speaker_link(*step.speaker);
  }
  if (step.source && !core::is_blank(story.sources[step.source->value])) {
    html.raw("<li>").source_link(*step.source);
  }
  html.raw("</ul>");
}

}  // namespace

void write_tour(Writer& html) {
  if (count_told(html.story().tour) == 0) {
    return;
  }
  html.open_section("tour", html.messages.text(Message::guided_tour)).raw("<ol>");
  for (const core::TourStep& step : html.story().tour) {
    if (!step.title.empty()) {
      write_step(html, step);
    }
  }
  html.raw("</ol></section>\n");
}

}  // namespace dateline::page
