#include "ui/list/speaker_claims.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/list/claim_list.hpp"
#include "ui/list/claim_references.hpp"
#include "ui/list/rows.hpp"
#include "ui/list/scoped_head.hpp"
#include "ui/list/speaker_head.hpp"

namespace dateline::ui {

namespace {

constexpr float kNote = 18;
constexpr float kBetweenDays = 4;
// of a row's room below its words, where its articles begin
constexpr float kTucked = 6;

// Where the words of a claim's row begin.
float words_left(const Ui& ui, Column column) {
  const float beside_stance = ui.phone() ? 48.0f : 56.0f;
  return column.x + beside_stance;
}

// What the claim at this place in the list changes in the position; null for nothing.
const app::PositionChange* change_at(const Ui& ui, std::size_t at) {
  const auto& changes = ui.frame.changes;
  if (at >= changes.size() || !changes[at].before) {
    return nullptr;
  }
  return &changes[at];
}

// In what the position differs from before: the earlier figure, else the earlier stance.
std::string_view what_before(const Ui& ui, const app::PositionChange& change) {
  const std::uint32_t before = change.before->value;
  const std::string& figure = ui.claim_words(before).figure;
  if (change.by != app::ChangeBy::stance && !figure.empty()) {
    return figure;
  }
  return ui.stance(ui.world.table.stance[before]);
}

// `before: Cannot verify (Lloyd Austin, by 22 Oct)`
Line change_text(const Ui& ui, const app::PositionChange& change) {
  const std::uint32_t before = change.before->value;
  const core::ActorIndex speaker = ui.claim(before).actor;
  const std::string& who = ui.actor_short_name(speaker);
  const std::string& when = ui.claim_words(before).said;
  const std::string_view what = what_before(ui, change);
  return ui.say_with(Message::position_before, {what, who, when});
}

// A mark, and what the claim under it changes: a way to the earlier claim.
float draw_change(const Ui& ui, Column column, std::size_t at) {
  const app::PositionChange* const change = change_at(ui, at);
  if (change == nullptr) {
    return column.y;
  }
  const float left = words_left(ui, column);
  const core::RectPx box{
      .x = left,
      .y = column.y,
      .width = column.right() - left,
      .height = kNote,
  };
  const std::uint32_t claim = ui.frame.listed[at];
  const Hit hit = hit_area(ui, "change", claim, within_reach(ui, box));
  const Canvas canvas = ui.canvas();
  rule_down(
      canvas,
      column.x + (ui.phone() ? 25.0f : 32.0f),
      column.y,
      kNote + 4,
      ui.palette.accent
  );
  const Line words = change_text(ui, *change);
  draw_text(canvas, type::tiny_strong, box, ui.palette.ink, words.view());
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::ClaimPicked{*change->before});
  }
  return bottom_of(box);
}

void draw_article(const Ui& ui, core::RectPx box, std::uint32_t claim, std::uint32_t source) {
  const std::string& title = ui.story().sources[source].title;
  ImGui::PushID(static_cast<int>(claim));
  if (text_button(ui, "article-of-claim", box, title, Align::left)) {
    const core::ClaimIndex picked{claim};
    ui.push(app::ClaimPicked{picked});
    follow_reference(ui, app::ListTab::sources, source);
  }
  ImGui::PopID();
}

float articles_height(const Ui& ui) {
  return ui.roomy_px(24);
}

// The articles that carry the claim, each a way to its text.
float draw_articles(const Ui& ui, Column column, std::uint32_t claim) {
  core::RectPx box{
      .x = words_left(ui, column),
      .y = column.y,
      .width = 0,  // of each title
      .height = articles_height(ui),
  };
  const auto sources = ui.world.table.sources.of(claim);
  for (const std::uint32_t source : sources) {
    const std::string& title = ui.story().sources[source].title;
    const float whole = text_width(ui.canvas(), type::small_strong, title) + 1;
    box.width = std::min(column.right() - box.x, whole);
    if (box.width < 24) {
      break;
    }
    draw_article(ui, box, claim, source);
    box.x += box.width + 12;
  }
  return bottom_of(box);
}

// The day of the claim at this place in the list.
const std::string& said_on(const Ui& ui, std::size_t at) {
  const std::uint32_t claim = ui.frame.listed[at];
  return ui.claim_words(claim).said;
}

// A rule where another day begins: the rows give the day themselves.
float draw_day(const Ui& ui, Column column, std::size_t at) {
  if (at == 0) {
    return column.y;
  }
  if (said_on(ui, at - 1) == said_on(ui, at)) {
    return column.y;
  }
  const float bottom = column.y + kBetweenDays;
  column.y += kBetweenDays / 2;
  rule_over(ui, column.full_row(0));
  return bottom;
}

float words_height(const Ui& ui) {
  const float high = claim_row_height(ui);
  return ui.phone() ? high : high - kTucked;
}

// What the claim changes, its words, its articles. Returns the bottom.
float draw_claim(const Ui& ui, Column column, std::size_t at) {
  const std::uint32_t claim = ui.frame.listed[at];
  column.y = draw_change(ui, column, at);
  const core::RectPx row = column.full_row(words_height(ui));
  if (draw_claim_row(ui, row, claim)) {
    const core::ClaimIndex picked{claim};
    ui.push(app::ClaimPicked{picked});
  }
  column.y += row.height;
  return draw_articles(ui, column, claim);
}

// Only claims in sight are drawn, and two on either side, for the keyboard's focus to go on to.
float draw_rows(const Ui& ui, const Panel& panel, Column column) {
  const float high = words_height(ui) + articles_height(ui);
  const float reach = 2 * (high + kNote);
  const core::RectPx seen = panel.box();
  const std::size_t count = ui.frame.listed.size();
  for (std::size_t at = 0; at < count; ++at) {
    column.y = draw_day(ui, column, at);
    const bool changes = change_at(ui, at) != nullptr;
    const float note = changes ? kNote : 0;
    const core::RectPx claim = column.full_row(note + high);
    const float bottom = bottom_of(claim);
    show_when_opened(ui, panel, claim, ui.frame.listed[at]);
    const bool is_above = bottom <= seen.y - reach;
    const bool is_below = claim.y >= bottom_of(seen) + reach;
    const bool is_near = !is_above && !is_below;
    if (is_near) {
      draw_claim(ui, column, at);
    }
    column.y = bottom;
  }
  return column.y;
}

}  // namespace

float draw_claims_of_speaker(core::LaterKey, const Ui& ui, const Panel& panel, Column column) {
  const core::ActorIndex speaker = *ui.state.link.speaker;
  const std::string_view way_back = ui.say(Message::all_speakers);
  if (draw_back(ui, column, way_back)) {
    ui.push(app::SpeakerPicked{speaker});
  }
  column.y += back_height(ui);
  column.y += 12;
  column.y = draw_speaker_head(ui, column, speaker);
  const float bottom = draw_rows(ui, panel, column);
  return bottom + 8;
}

}  // namespace dateline::ui
