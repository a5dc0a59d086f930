// The tour, step by step, as the explorer's card tells it: each step leads to what it shows.
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_step(Writer& html, const core::TourStep& step) {
  html.raw("<li>").ours_in("h3", step.title).raw("</h3>").paragraphs(step.text);
  const auto known_on = step.known_on ? core::parse_edtf(core::iso_day(*step.known_on)) : core::parse_edtf("");
  if (known_on) html.raw("<p>").say(Message::as_known_on).raw(" ").date(*known_on);
  if (!step.question && !step.claim && !step.place && !step.source && !step.speaker) return;
  html.raw("<ul>");
  if (step.claim) html.raw("<li>").claim_link(*step.claim);
  if (step.question) html.raw("<li>").question_link(*step.question);
  if (step.place) html.raw("<li>").place_link(*step.place);
  if (step.speaker) html.raw("<li>").speaker_link(*step.speaker);
  if (step.source) html.raw("<li>").source_link(*step.source);
  html.raw("</ul>");
}

}  // namespace

void write_tour(Writer& html) {
  if (html.story().tour.empty()) return;
  html.open_section("tour", html.messages.text(Message::guided_tour)).raw("<ol>");
  for (const core::TourStep& step : html.story().tour) write_step(html, step);
  html.raw("</ol></section>\n");
}

}  // namespace dateline::page
