// What the story is, how to read it and how it was made; its movements; what was corrected since.
#include <algorithm>

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_counts(Writer& html) {
  const core::Story& story = html.story();
  const auto speakers = std::count_if(html.book.by_actor.begin(), html.book.by_actor.end(), [](const auto& claims) { return !claims.empty(); });
  html.raw("<p>").count(Message::claims, story.claims.size()).raw(", ").count(Message::speakers, static_cast<std::size_t>(speakers)).raw(", ");
  html.count(Message::places, story.places.size()).raw(", ").count(Message::articles, story.sources.size());
}

// Without a label of the editor's, its places are its name.
void write_movement(Writer& html, const core::Movement& movement) {
  html.open_entry("section", "movement", movement.id);
  const auto write_places = [&] {
    for (const core::PlaceIndex& place : movement.places) html.raw(&place == movement.places.data() ? "" : " → ").place_link(place);
  };
  if (movement.label.empty()) {
    html.raw("<h3>");
    write_places();
    html.raw("</h3><p>");
  } else {
    html.ours_in("h3", movement.label).raw("</h3><p>");
    write_places();
    html.raw(", ");
  }
  html.word(movement.status);
  if (movement.route == core::Route::not_stated) html.raw(", ").say(Word::route_not_stated);
  html.paragraphs(movement.note).claim_list(movement.claims).raw("</section>\n");
}

}  // namespace

void write_about(Writer& html) {
  html.open_section("about", html.messages.text(Message::about_story)).paragraphs(html.story().summary);
  write_counts(html);
  html.raw("<h3>").say(Message::read_head).raw("</h3><p>").say(Word::reading);
  write_legend(html);
  html.raw("<h3>").say(Message::how_made).raw("</h3>").paragraphs(html.story().method).raw("</section>\n");
}

void write_movements(Writer& html) {
  if (html.story().movements.empty()) return;
  html.open_section("movements", html.words.text(Word::movements));
  for (const core::Movement& movement : html.story().movements) write_movement(html, movement);
  html.raw("</section>\n");
}

void write_corrections(Writer& html) {
  if (html.story().corrections.empty()) return;
  html.open_section("corrections", html.messages.text(Message::corrections)).raw("<dl>");
  for (const core::Correction& correction : html.story().corrections) html.raw("<dt>").date(correction.date).ours_in("dd", correction.text);
  html.raw("</dl></section>\n");
}

}  // namespace dateline::page
