// Places: how precisely each is known, what it lies in, and what is said of it.
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_place(Writer& html, core::PlaceIndex index) {
  const core::Place& place = html.story().places[index.value];
  const LocalisedText shown = html.place_name(index);
  html.open_entry("section", "place", place.id)
      .raw("<h3>")
      .name(shown)
      .raw("</h3><p>")
      .word(place.kind);
  if (place.extent != core::Extent::stated) {
    html.raw(", ").word(place.extent);
  }
  if (place.parent) {
    html.raw(". ").around(Message::belongs_to, [&] { html.place_link(*place.parent); });
  }
  html.other_names(shown, place.names, place.aliases).paragraphs(place.note);
  write_held(
      html,
      html.story_index.by_place,
      index,
      html.story_index.place_parts[index.value],
      Word::in_it,
      &Writer::place_link
  );
  html.claim_list(html.story_index.by_place[index.value]);
  html.raw("</section>\n");
}

}  // namespace

void write_places(Writer& html) {
  write_entries(
      html,
      "places",
      html.messages.name(app::ListTab::places),
      html.story().places,
      write_place
  );
}

}  // namespace dateline::page
