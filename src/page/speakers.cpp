// Speakers, and the outlets that carry them: what each is, whom each belongs to, and what each
// says.
#include <algorithm>

#include "page/sections.hpp"

namespace dateline::page {

namespace {

using app::Message;

// The story's own place for a country, where it has one: its name is known, and it can be linked
// to.
void write_country(Writer& html, const std::string& code) {
  const std::vector<core::Place>& places = html.story().places;
  const auto place = std::find_if(places.begin(), places.end(), [&code](const core::Place& one) {
    return one.kind == core::PlaceKind::country && one.iso_codes.size() == 1 &&
           one.iso_codes.front() == code;
  });
  if (place == places.end()) {
    html.text(code);
  } else {
    html.place_link({static_cast<std::uint32_t>(place - places.begin())});
  }
}

void write_speaker(Writer& html, core::ActorIndex index) {
  const core::Actor& actor = html.story().actors[index.value];
  const LocalisedText shown = html.actor_name(index);
  html.open_entry("section", "speaker", actor.id)
      .raw("<h3>")
      .name(shown)
      .raw("</h3><p>")
      .word(actor.kind);
  if (!actor.role.empty()) {
    html.raw(", ").ours(actor.role);
  }
  if (!actor.country.empty()) {
    html.raw(", ");
    write_country(html, actor.country);
  }
  if (actor.part_of) {
    html.raw(". ").around(Message::belongs_to, [&] { html.speaker_link(*actor.part_of); });
  }
  html.other_names(shown, actor.names, actor.aliases);
  write_held(
      html,
      html.story_index.by_actor,
      index,
      html.story_index.actor_parts[index.value],
      Word::members,
      &Writer::speaker_link
  );
  html.claim_list(html.story_index.by_actor[index.value]);
  html.raw("</section>\n");
}

}  // namespace

void write_speakers(Writer& html) {
  write_entries(
      html,
      "speakers",
      html.messages.name(app::ListTab::speakers),
      html.story().actors,
      write_speaker
  );
}

}  // namespace dateline::page
