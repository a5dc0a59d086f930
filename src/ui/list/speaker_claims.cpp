// Who speaks, each under the body they are a part of; and one speaker or body: who they are, what
// they and their members said day by day, in which articles, and where the account changed.
#include "ui/list/speaker_claims.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/list/claim_ways.hpp"
#include "ui/list/filter_words.hpp"
#include "ui/list/list.hpp"
#include "ui/list/places_list.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kNote = 18, kBetweenDays = 4;
// of a row's room below its words, where its articles begin
constexpr float kTucked = 6;

// In what the position differs from before: the earlier figure, else the earlier stance.
std::string_view what_before(const Ui& ui, const app::PositionChange& change) {
  const std::string& figure = ui.memory.words.claims[change.before->value].figure;
  if (change.by != app::ChangeBy::stance && !figure.empty()) {
    return figure;
  }
  return ui.stance(ui.world.table.stance[change.before->value]);
}

// `before: Cannot verify (Lloyd Austin, by 22 Oct)`; empty where nothing changed.
Line change_text(const Ui& ui, std::size_t at) {
  if (at >= ui.frame.changes.size() || !ui.frame.changes[at].before) {
    return {};
  }
  const app::PositionChange& change = ui.frame.changes[at];
  const core::Claim& before = ui.story().claims[change.before->value];
  const std::string& who = ui.actor_short_name(before.actor);
  return ui.say_with(
      Message::position_before,
      {what_before(ui, change), who, ui.memory.words.claims[change.before->value].said}
  );
}

// A mark, and what the claim under it changes: a way to the earlier claim.
float draw_change(const Ui& ui, Column column, std::size_t at) {
  const Line words = change_text(ui, at);
  if (words.view().empty()) {
    return column.y;
  }
  const float left = column.x + (ui.phone() ? 48.0f : 56.0f);
  const core::RectPx box{left, column.y, column.right() - left, kNote};
  const Hit hit = hit_area(ui, "change", ui.frame.listed[at], within_reach(ui, box));
  const Canvas canvas = ui.canvas();
  rule_down(
      canvas,
      column.x + (ui.phone() ? 25.0f : 32.0f),
      column.y,
      kNote + 4,
      ui.palette.accent
  );
  draw_text(canvas, type::tiny_strong, box, ui.palette.ink, words.view());
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{*ui.frame.changes[at].before});
  }
  return bottom_of(box);
}

// The articles that carry the claim, each a way to its text.
float draw_articles(const Ui& ui, Column column, std::uint32_t claim) {
  const float high = ui.phone() || ui.touch() ? 44.0f : 24.0f;
  float x = column.x + (ui.phone() ? 48.0f : 56.0f);
  for (const std::uint32_t source : ui.world.table.sources.of(claim)) {
    const std::string& title = ui.story().sources[source].title;
    const float wide =
        std::min(column.right() - x, text_width(ui.canvas(), type::small_strong, title) + 1);
    if (wide < 24) {
      break;
    }
    ImGui::PushID(static_cast<int>(claim));
    if (text_button(ui, "article-of-claim", {x, column.y, wide, high}, title, Align::left)) {
      ui.push(app::ClaimPicked{core::ClaimIndex{claim}});
      take_way(ui, app::ListTab::sources, source);
    }
    ImGui::PopID();
    x += wide + 12;
  }
  return column.y + high;
}

// A rule where another day begins: the rows give the day themselves.
float draw_day(const Ui& ui, Column column, std::size_t at) {
  const auto& listed = ui.frame.listed;
  if (at == 0 ||
      ui.memory.words.claims[listed[at - 1]].said == ui.memory.words.claims[listed[at]].said) {
    return column.y;
  }
  rule_across(ui.canvas(), column.x, column.y + kBetweenDays / 2, column.width, ui.palette.rule);
  return column.y + kBetweenDays;
}

float draw_rows(const Ui& ui, Column column) {
  const float high = claim_row_height(ui) - (ui.phone() ? 0 : kTucked);
  for (std::size_t at = 0; at < ui.frame.listed.size(); ++at) {
    const std::uint32_t claim = ui.frame.listed[at];
    column.y = draw_day(ui, column, at);
    column.y = draw_change(ui, column, at);
    if (draw_claim_row(ui, {column.x, column.y, column.width, high}, claim)) {
      ui.push(app::ClaimPicked{core::ClaimIndex{claim}});
    }
    column.y = draw_articles(ui, {column.x, column.y + high, column.width, column.inset}, claim);
  }
  return column.y;
}

// What their own country calls them, where it is none of what the reader sees already; null for
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
    if (name != nullptr && name->text != shown && name->text != actor.name) {
      return name;
    }
  }
  return nullptr;
}

// Role and country, then the name at home.
float draw_who(const Ui& ui, const Canvas& canvas, Column column, core::ActorIndex index) {
  const core::Actor& actor = ui.story().actors[index.value];
  const std::string& shown = ui.actor_name(index);
  column.y += draw_wrapped(
      canvas,
      type::section,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      ui.known(shown),
      3
  );
  Line second;
  const core::CountryNumber country = core::country_number(actor.country);
  second.add(actor.role);
  if (country != 0) {
    second.add(second.view().empty() ? "" : " · ").add(country_name(ui, country).view());
  }
  if (!second.view().empty()) {
    column.y += draw_wrapped(
        canvas,
        type::small,
        {column.left(), column.y},
        column.inner(),
        ui.palette.ink_2,
        second.view(),
        3
    );
  }
  const core::Name* const own = own_name(actor, shown);
  if (own != nullptr && can_write(canvas, Face::sans, own->text)) {
    column.y += draw_wrapped(
        canvas,
        type::small,
        {column.left(), column.y},
        column.inner(),
        ui.palette.ink_3,
        own->text,
        2
    );
  }
  return column.y + 4;
}

bool speaks(const Ui& ui, core::ActorIndex actor) {
  const auto& rows = ui.frame.speakers;
  return std::any_of(rows.begin(), rows.end(), [actor](const app::SpeakerRow& row) {
    return row.speaker == actor;
  });
}

// The bodies that the speaker belongs to, from the nearest: those that speak themselves lead to
// their own claims.
float draw_bodies(const Ui& ui, Column column, const core::Actor& actor) {
  const float high = ui.touch() ? 44.0f : 24.0f;
  std::optional<core::ActorIndex> body = actor.part_of;
  for (int depth = 0; body && depth < 6; ++depth) {
    const core::Actor& one = ui.story().actors[body->value];
    const core::RectPx box{column.left(), column.y, column.inner(), high};
    const Line words = ui.say_with(Message::belongs_to, {ui.actor_name(*body)});
    if (!speaks(ui, *body)) {
      draw_text(ui.canvas(), type::small, box, ui.palette.ink_3, words.view());
    } else if (
        text_button(
            ui,
            depth == 0   ? "body"
            : depth == 1 ? "body-above"
                         : "body-farther",
            box,
            words.view(),
            Align::left
        )
    ) {
      ui.push(app::SpeakerPicked{*body});
    }
    column.y += high;
    body = one.part_of;
  }
  return column.y;
}

float draw_speaker_row(const Ui& ui, Column column, const app::SpeakerRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : 52.0f};
  const Hit hit = hit_area(ui, "speaker", row.speaker.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const core::Actor& actor = ui.story().actors[row.speaker.value];
  const float left = column.left() + indent_of(row.depth);
  const Line count = row.claims == row.alone
                         ? ui.number(row.claims)
                         : ui.say_with(Message::alone_own, {row.claims, row.alone});
  const float count_wide = std::max(24.0f, text_width(canvas, type::small, count.view()) + 1);
  const float middle = box.y + box.height / 2;
  const float strip_left = column.right() - count_wide - 8 - 48;
  const float room = strip_left - 14 - left;
  const bool second = !actor.role.empty();
  draw_text(
      canvas,
      type::strong,
      {left, second ? middle - 19 : middle - 10, room, 20},
      faded(ui.palette.ink, alpha),
      ui.actor_name(row.speaker)
  );
  if (second) {
    draw_text(
        canvas,
        type::small,
        {left, middle + 1, room, 16},
        faded(ui.palette.ink_3, alpha),
        actor.role
    );
  }
  if (row.claims > 0) {
    draw_strip(canvas, ui.palette, {strip_left, middle - 3, 48, 6}, row.counts);
  }
  draw_text(
      canvas,
      type::small,
      {column.right() - count_wide, box.y, count_wide, box.height},
      ui.palette.ink_3,
      count.view(),
      Align::right
  );
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::SpeakerPicked{row.speaker});
  }
  return bottom_of(box);
}

}  // namespace

float later::draw_speakers(const Ui& ui, Column column) {
  for (const app::SpeakerRow& row : ui.frame.speakers) {
    column.y = draw_speaker_row(ui, column, row);
  }
  return column.y;
}

float later::draw_claims_of_speaker(const Ui& ui, const Panel& panel, Column column) {
  const core::ActorIndex index = *ui.state.link.speaker;
  const core::Actor& actor = ui.story().actors[index.value];
  if (draw_back(ui, column, ui.say(Message::all_speakers))) {
    ui.push(app::SpeakerPicked{index});
  }
  column.y += back_height(ui) + 12;
  column.y = draw_who(ui, panel.canvas(), column, index);
  column.y = draw_bodies(ui, column, actor) + 8;
  column.y = draw_narrowing(ui, column);
  if (ui.world.table.actor_parts.of(index.value).size() > 1) {
    const auto picked = draw_switch(
        ui,
        "speaker-parts",
        column,
        Message::speaker_parts,
        ui.state.link.speaker_alone ? 1 : 0
    );
    if (picked) {
      ui.push(app::SpeakerPartsToggled{});
    }
    column.y += switch_height(ui) + 6;
  }
  return draw_rows(ui, column) + 8;
}

}  // namespace dateline::ui
