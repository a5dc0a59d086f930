// Who speaks, those with the most claims first; and one speaker: who they are, what they said in the order they said it, and where their account changed. It knows relations and stances; whether a claim is true, it does not.
#include "ui/ways.hpp"

#include <algorithm>
#include <utility>

namespace dateline::ui {

namespace {

constexpr float kNote = 18;

// The first claim of the same speaker that this one revises.
std::optional<core::ClaimIndex> revised_by(const Ui& ui, std::uint32_t claim) {
  const core::Story& story = ui.story();
  for (const std::uint32_t at : ui.world.table.relations.of(claim)) {
    const core::Relation& relation = story.relations[at];
    if (relation.kind != core::RelationKind::revises || relation.from.value != claim) continue;
    if (story.claims[relation.to.value].actor == story.claims[claim].actor) return relation.to;
  }
  return std::nullopt;
}

bool share_question(const core::Claim& a, const core::Claim& b) {
  return std::any_of(a.answers.begin(), a.answers.end(), [&b](core::QuestionIndex q) { return std::find(b.answers.begin(), b.answers.end(), q) != b.answers.end(); });
}

// The last claim before position `at` of the list that answers one of the same questions with another stance.
std::optional<core::StanceMark> stance_before(const Ui& ui, std::size_t at) {
  const auto& listed = ui.frame.listed;
  const core::Claim& here = ui.story().claims[listed[at]];
  for (std::size_t i = at; i-- > 0;) {
    const core::Claim& before = ui.story().claims[listed[i]];
    if (!share_question(here, before)) continue;
    const core::StanceMark mark = core::mark_of(before.stance);
    if (mark == core::mark_of(here.stance)) return std::nullopt;
    return mark;
  }
  return std::nullopt;
}

// What changed with this claim; empty for nothing.
Line change_text(const Ui& ui, std::size_t at) {
  const std::uint32_t claim = ui.frame.listed[at];
  Line line;
  if (const auto revised = revised_by(ui, claim); revised && !ui.memory.words.claims[revised->value].figure.empty())
    line = ui.say_with(Message::revises_own, {ui.memory.words.claims[revised->value].figure});
  else if (revised) line.add(ui.say(Message::rel_revises));
  if (const auto mark = stance_before(ui, at)) line.add(line.view().empty() ? "" : " · ").add(ui.say_with(Message::stance_before, {ui.stance(*mark)}).view());
  return line;
}

float draw_rows(const Ui& ui, const Panel& panel, Column column) {
  const float high = claim_row_height(ui);
  for (std::size_t at = 0; at < ui.frame.listed.size(); ++at) {
    const std::uint32_t claim = ui.frame.listed[at];
    const Line change = change_text(ui, at);
    if (!change.view().empty()) {
      const float left = column.x + (ui.phone() ? 48.0f : 56.0f);
      rule_down(panel.canvas(), column.x + (ui.phone() ? 25.0f : 32.0f), column.y - 12, kNote + 16, ui.palette.rule_strong);
      draw_text(panel.canvas(), type::tiny_strong, {left, column.y, column.right() - left, kNote}, ui.palette.ink_2, change.view());
      column.y += kNote;
    }
    if (draw_claim_row(ui, {column.x, column.y, column.width, high}, claim)) ui.push(app::ClaimPicked{core::ClaimIndex{claim}});
    column.y += high;
  }
  return column.y;
}

// What their own country calls them, where it is none of what the reader sees already; null for none.
const core::Name* own_name(const core::Actor& actor, const std::string& shown) {
  constexpr std::pair<const char*, app::Language> kOwn[] = {
      {"UA", app::Language::uk}, {"RU", app::Language::ru}, {"KR", app::Language::ko}, {"KP", app::Language::ko}};
  for (const auto& [country, language] : kOwn) {
    if (actor.country != country) continue;
    const core::Name* const name = app::find_name(actor.names, language);
    if (name != nullptr && name->text != shown && name->text != actor.name) return name;
  }
  return nullptr;
}

// Role and country, then the name at home.
float draw_who(const Ui& ui, const Canvas& canvas, Column column, core::ActorIndex index) {
  const core::Actor& actor = ui.story().actors[index.value];
  const std::string& shown = ui.actor_name(index);
  column.y += draw_wrapped(canvas, type::section, {column.left(), column.y}, column.inner(), ui.palette.ink, ui.known(shown), 3);
  Line second;
  const core::CountryNumber country = core::country_number(actor.country);
  second.add(actor.role);
  if (country != 0) second.add(second.view().empty() ? "" : " · ").add(country_name(ui, country).view());
  if (!second.view().empty()) column.y += draw_wrapped(canvas, type::small, {column.left(), column.y}, column.inner(), ui.palette.ink_2, second.view(), 3);
  const core::Name* const own = own_name(actor, shown);
  if (own != nullptr && can_write(canvas, Face::sans, own->text)) {
    column.y += draw_wrapped(canvas, type::small, {column.left(), column.y}, column.inner(), ui.palette.ink_3, own->text, 2);
  }
  return column.y + 4;
}

bool speaks(const Ui& ui, core::ActorIndex actor) {
  const auto& rows = ui.frame.speakers;
  return std::any_of(rows.begin(), rows.end(), [actor](const app::SpeakerRow& row) { return row.speaker == actor; });
}

// The bodies that the speaker belongs to, from the nearest: those that speak themselves lead to their own claims.
float draw_bodies(const Ui& ui, Column column, const core::Actor& actor) {
  const float high = ui.touch() ? 44.0f : 24.0f;
  std::optional<core::ActorIndex> body = actor.part_of;
  for (int depth = 0; body && depth < 6; ++depth) {
    const core::Actor& one = ui.story().actors[body->value];
    const core::RectPx box{column.left(), column.y, column.inner(), high};
    const Line words = ui.say_with(Message::belongs_to, {ui.actor_name(*body)});
    if (!speaks(ui, *body)) draw_text(ui.canvas(), type::small, box, ui.palette.ink_3, words.view());
    else if (text_button(ui, depth == 0 ? "body" : depth == 1 ? "body-above" : "body-farther", box, words.view(), Align::left)) ui.push(app::SpeakerPicked{*body});
    column.y += high;
    body = one.part_of;
  }
  return column.y;
}

float draw_speaker_row(const Ui& ui, Column column, const app::SpeakerRow& row) {
  const core::RectPx box{column.x, column.y, column.width, ui.phone() ? 68.0f : 52.0f};
  const Hit hit = hit_area(ui, "speaker", row.speaker.value, box);
  const Canvas canvas = ui.canvas();
  if (hit.heat > 0) fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  const float alpha = row.claims == 0 ? kDisabled : 1;
  const core::Actor& actor = ui.story().actors[row.speaker.value];
  const float middle = box.y + box.height / 2;
  const float strip_left = column.right() - 24 - 48;
  const float room = strip_left - 14 - column.left();
  const bool second = !actor.role.empty();
  draw_text(canvas, type::strong, {column.left(), second ? middle - 19 : middle - 10, room, 20}, faded(ui.palette.ink, alpha), ui.actor_name(row.speaker));
  if (second) draw_text(canvas, type::small, {column.left(), middle + 1, room, 16}, faded(ui.palette.ink_3, alpha), actor.role);
  if (row.claims > 0) draw_strip(canvas, ui.palette, {strip_left, middle - 3, 48, 6}, row.counts);
  draw_text(canvas, type::small, {column.right() - 40, box.y, 40, box.height}, ui.palette.ink_3, ui.number(row.claims).view(), Align::right);
  rule_across(canvas, column.x, bottom_of(box) - 1, column.width, ui.palette.rule);
  if (hit.focused) draw_focus(ui, box, kRadius, true);
  if (hit.clicked) ui.push(app::SpeakerPicked{row.speaker});
  return bottom_of(box);
}

}  // namespace

float later::draw_speakers(const Ui& ui, Column column) {
  for (const app::SpeakerRow& row : ui.frame.speakers) column.y = draw_speaker_row(ui, column, row);
  return column.y;
}

float later::draw_claims_of_speaker(const Ui& ui, const Panel& panel, Column column) {
  const core::ActorIndex index = *ui.state.link.speaker;
  const core::Actor& actor = ui.story().actors[index.value];
  if (draw_back(ui, column, ui.say(Message::all_speakers))) ui.push(app::SpeakerPicked{index});
  column.y += back_height(ui) + 12;
  column.y = draw_who(ui, panel.canvas(), column, index);
  column.y = draw_bodies(ui, column, actor) + 8;
  column.y = draw_narrowing(ui, column);
  return draw_rows(ui, panel, column) + 8;
}

}  // namespace dateline::ui
