#include "ui/list/speaker_head.hpp"

#include <optional>
#include <string>
#include <utility>

#include "ui/kit/widgets.hpp"
#include "ui/list/controls.hpp"
#include "ui/list/filter_words.hpp"
#include "ui/list/scoped_head.hpp"

namespace dateline::ui {

namespace {

// What their own country calls them, where it is not one of what the reader sees already; null for
// none.
const core::Name* own_name(const core::Actor& actor, const std::string& shown) {
  constexpr std::pair<const char*, app::Language> kOwn[] = {
      {"UA", app::Language::uk},
      {"RU", app::Language::ru},
      {"KR", app::Language::ko},
      {"KP", app::Language::ko}
  };
  for (const auto& [country, language] : kOwn) {
    if (actor.country != country) {
      continue;
    }
    const core::Name* const name = app::find_name(actor.names, language);
    if (name == nullptr) {
      continue;
    }
    if (name->text != shown && name->text != actor.name) {
      return name;
    }
  }
  return nullptr;
}

// Role and country.
Line office_text(const Ui& ui, const core::Actor& actor) {
  Line line;
  line.add(actor.role);
  const core::CountryNumber country = core::country_number(actor.country);
  if (country != 0) {
    line.add(line.view().empty() ? "" : " · ");
    line.add(country_name(ui, country).view());
  }
  return line;
}

// The speaker's name, then the office, then the name at home.
float draw_who(const Ui& ui, Column column, core::ActorIndex index) {
  const Canvas canvas = ui.canvas();
  const core::Actor& actor = ui.actor(index);
  const std::string& shown = ui.actor_name(index);
  const auto write = [&](const TextStyle& style, ImU32 ink, std::string_view text, int lines) {
    const ImVec2 at{column.left(), column.y};
    column.y += draw_wrapped(canvas, style, at, column.inner(), ink, text, lines);
  };
  write(type::section, ui.palette.ink, ui.known(shown), 3);
  const Line office = office_text(ui, actor);
  if (!office.view().empty()) {
    write(type::small, ui.palette.ink_2, office.view(), 3);
  }
  const core::Name* const own = own_name(actor, shown);
  if (own != nullptr && can_write(canvas, Face::sans, own->text)) {
    write(type::small, ui.palette.ink_3, own->text, 2);
  }
  return column.y + 4;
}

bool speaks(const Ui& ui, core::ActorIndex actor) {
  for (const app::SpeakerRow& row : ui.frame.speakers) {
    if (row.speaker == actor) {
      return true;
    }
  }
  return false;
}

const char* body_control(int depth) {
  switch (depth) {
    case 0:
      return "body";
    case 1:
      return "body-above";
    default:
      return "body-farther";
  }
}

// One that speaks itself leads to its own claims.
void draw_body(const Ui& ui, core::RectPx box, core::ActorIndex body, const char* control) {
  const Line words = ui.say_with(Message::belongs_to, {ui.actor_name(body)});
  if (!speaks(ui, body)) {
    draw_text(ui.canvas(), type::small, box, ui.palette.ink_3, words.view());
    return;
  }
  if (text_button(ui, control, box, words.view(), Align::left)) {
    ui.push(app::SpeakerPicked{body});
  }
}

// The bodies that the speaker belongs to, from the nearest: those that speak themselves lead to
// their own claims.
float draw_bodies(const Ui& ui, Column column, const core::Actor& actor) {
  std::optional<core::ActorIndex> body = actor.part_of;
  for (int depth = 0; body && depth < 6; ++depth) {
    const core::RectPx box = column.inner_row(ui.finger_px(24));
    draw_body(ui, box, *body, body_control(depth));
    column.y = bottom_of(box);
    body = ui.actor(*body).part_of;
  }
  return column.y;
}

// With what the bodies under the speaker say, or with the speaker's own words alone.
float draw_parts(const Ui& ui, Column column) {
  const std::size_t chosen = ui.state.link.speaker_alone ? 1 : 0;
  if (draw_switch(ui, "speaker-parts", column, Message::speaker_parts, chosen)) {
    ui.push(app::SpeakerPartsToggled{});
  }
  return column.y + switch_height(ui) + 6;
}

}  // namespace

float draw_speaker_head(const Ui& ui, Column column, core::ActorIndex speaker) {
  column.y = draw_who(ui, column, speaker);
  column.y = draw_bodies(ui, column, ui.actor(speaker)) + 8;
  column.y = draw_narrowing(ui, column);
  if (ui.world.table.actor_parts.of(speaker.value).size() > 1) {
    column.y = draw_parts(ui, column);
  }
  return column.y;
}

}  // namespace dateline::ui
