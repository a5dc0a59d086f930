// What the story is, how to read it and how it was made; its movements; what was corrected since.
#include <algorithm>

#include "app/words/date_words.hpp"
#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

void write_counts(Writer& html) {
  const core::KnownStory& story = html.story();
  const auto speakers = std::count_if(
      html.story_index.by_actor.begin(),
      html.story_index.by_actor.end(),
      [](const auto& claims) { return !claims.empty(); }
  );
  html.raw("<p>")
      .count(Message::claims, html.story_index.order.size())
      .raw(", ")
      .count(Message::speakers, static_cast<std::size_t>(speakers))
      .raw(", ");
  html.count(Message::places, count_known(story.places))
      .raw(", ")
      .count(Message::articles, count_known(story.sources));
}

// The day that the text looks back to; where no article was out by then, that.
void write_day(Writer& html, core::Day day) {
  const auto date = core::parse_edtf(core::iso_day(day));
  if (!date) {
    return;
  }
  html.raw("<p><strong>");
  if (html.story_index.order.empty()) {
    html.text(html.messages.spelt(Message::no_article_by, {app::long_date(html.messages, *date)}));
  } else {
    html.say(Message::as_known_on).raw(" ").date(*date);
  }
  html.raw("</strong>");
}

// Without a label of the editor's, its places are its name.
void write_movement(Writer& html, const core::Movement& movement) {
  html.open_entry("section", "movement", movement.id);
  const auto write_places = [&] {
    for (const core::PlaceIndex& place : movement.places) {
      html.raw(&place == movement.places.data() ? "" : " → ").place_link(place);
    }
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
  if (movement.route == core::Route::not_stated) {
    html.raw(", ").say(Word::route_not_stated);
  }
  html.paragraphs(movement.note).claim_list(movement.claims).raw("</section>\n");
}

}  // namespace

void write_about(Writer& html) {
  html.open_section("about", html.messages.text(Message::about_story));
  if (html.story().day()) {
    write_day(html, *html.story().day());
  }
  html.paragraphs(html.story().summary);
  if (!html.story_index.order.empty()) {
    write_counts(html);
  }
  html.raw("<h3>").say(Message::read_head).raw("</h3><p>").say(Word::reading);
  write_legend(html);
  if (!html.story().method.empty()) {
    html.raw("<h3>").say(Message::how_made).raw("</h3>").paragraphs(html.story().method);
  }
  html.raw("</section>\n");
}

void write_movements(Writer& html) {
  if (count_known(html.story().movements) == 0) {
    return;
  }
  html.open_section("movements", html.words.text(Word::movements));
  for (const core::Movement& movement : html.story().movements) {
    if (!core::is_blank(movement)) {
      write_movement(html, movement);
    }
  }
  html.raw("</section>\n");
}

void write_corrections(Writer& html) {
  if (html.story().corrections.empty()) {
    return;
  }
  html.open_section("corrections", html.messages.text(Message::corrections)).raw("<dl>");
  for (const core::Correction& correction : html.story().corrections) {
    html.raw("<dt>").date(correction.date).ours_in("dd", correction.text);
  }
  html.raw("</dl></section>\n");
}

}  // namespace dateline::page
