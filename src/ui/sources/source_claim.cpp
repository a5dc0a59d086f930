// The open claim in short, under the map: its figure, who says it, what it revises, and what of the
// article's claims the map does not show.
#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/sources/source_view.hpp"

namespace dateline::ui {

namespace {

constexpr TextStyle kFigure{Face::serif_bold, 28, 36};

const core::Claim& open_claim(const Ui& ui) {
  return ui.story().claims[ui.frame.open_claim->value];
}

// The article shown, where it carries the open claim: no other is named as its source.
const core::Source* carrier(const Ui& ui) {
  return open_row(ui) ? &ui.story().sources[ui.frame.article.source->value] : nullptr;
}

// The first known claim that this one revises, or, with `later`, that revises it.
std::optional<core::ClaimIndex> revision_of(const Ui& ui, bool later) {
  const core::ClaimIndex here = *ui.frame.open_claim;
  for (const std::uint32_t at : ui.world.table.relations.of(here.value)) {
    const core::Relation& relation = ui.story().relations[at];
    if (relation.kind != core::RelationKind::revises ||
        (later ? relation.to : relation.from) != here) {
      continue;
    }
    const core::ClaimIndex other = later ? relation.from : relation.to;
    if (ui.world.table.published[other.value] <= ui.frame.known_on.value) {
      return other;
    }
  }
  return std::nullopt;
}

// What the speaker said before or after; else the claim in a few words.
Line second_line(const Ui& ui) {
  for (const bool later : {true, false}) {
    const auto other = revision_of(ui, later);
    if (!other) {
      continue;
    }
    const ClaimWords& words = ui.memory.words.claims[other->value];
    const core::Claim& claim = ui.story().claims[other->value];
    const std::string_view what =
        words.figure.empty() ? std::string_view(claim.short_text) : std::string_view(words.figure);
    return ui.say_with(later ? Message::revised_to : Message::revises_earlier, {what, words.said});
  }
  Line line;
  const core::Claim& claim = open_claim(ui);
  return line.add(short_of(claim));
}

// Whether the words stand, at the right. Returns its left edge.
float draw_state(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const auto row = open_row(ui);
  const core::AnchorState state =
      row ? finding_of(ui, ui.frame.article.rows[*row]).state : core::AnchorState::unchecked;
  const bool checked = state != core::AnchorState::unchecked;
  const std::string_view words =
      checked ? ui.messages().name(state) : ui.say(Message::text_not_at_hand);
  const TextStyle style = checked ? type::small_strong : type::small;
  const core::RectPx taken = draw_text(
      canvas,
      style,
      box,
      checked ? ui.palette.ink : ui.palette.ink_3,
      words,
      Align::right
  );
  draw_icon(
      canvas,
      icon_of(state),
      {taken.x - 11, box.y + box.height / 2},
      13,
      checked ? ui.palette.ink : ui.palette.ink_3
  );
  return taken.x - 34;
}

// `South Korea's NIS as reported by Reuters, by 26 Oct`.
void draw_speaker(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const core::Claim& claim = open_claim(ui);
  const Palette& palette = ui.palette;
  const std::string& name = ui.actor_name(claim.actor);
  const core::Source* const source = carrier(ui);
  if (source == nullptr) {
    draw_text(canvas, type::strong, box, palette.ink, name);
    return;
  }
  const std::string& said = ui.memory.words.claims[ui.frame.open_claim->value].said;
  const Line reported = ui.say_with(Message::as_reported_by, {outlet_text(*source), said});
  const float name_width = text_width(canvas, type::strong, name);
  const float reported_width = text_width(canvas, type::body, reported.view());
  const bool whole = name_width + 5 + reported_width <= box.width;
  const std::string& shown = whole ? name : ui.actor_short_name(claim.actor);
  const core::RectPx taken = draw_text(canvas, type::strong, box, palette.ink, shown);
  const float left = right_of(taken) + 5;
  if (left < right_of(box) - 30) {
    const core::RectPx rest{
        .x = left,
        .y = box.y,
        .width = right_of(box) - left,
        .height = box.height,
    };
    draw_text(canvas, type::body, rest, palette.ink_2, reported.view());
  }
}

// The open claim's figure. Returns where the words after it begin.
float draw_figure(const Ui& ui, const Canvas& canvas, Column column) {
  const std::string_view figure = ui.memory.words.claims[ui.frame.open_claim->value].figure;
  if (figure.empty()) {
    return column.left();
  }
  const core::RectPx room{
      .x = column.left(),
      .y = column.y + 1,
      .width = column.inner() * 0.4f,
      .height = 36,
  };
  const core::RectPx taken = draw_text(canvas, kFigure, room, ui.palette.ink, figure);
  return right_of(taken) + 16;
}

float draw_head(const Ui& ui, const Canvas& canvas, Column column) {
  const core::RectPx first_line{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = 20,
  };
  const float state = draw_state(ui, canvas, first_line);
  const float left = draw_figure(ui, canvas, column);
  const core::RectPx speaker{
      .x = left,
      .y = column.y,
      .width = std::max(40.0f, state - left),
      .height = 20,
  };
  const core::RectPx second{
      .x = left,
      .y = column.y + 19,
      .width = column.right() - left,
      .height = 20,
  };
  draw_speaker(ui, canvas, speaker);
  const Line words = second_line(ui);
  draw_text(canvas, type::small, second, ui.palette.ink_2, words.view());
  return column.y + 48;
}

// The question whose figures can be compared with the open claim's.
std::optional<core::QuestionIndex> figure_question(const Ui& ui) {
  const core::Claim& claim = open_claim(ui);
  if (claim.figures.empty()) {
    return std::nullopt;
  }
  for (const core::QuestionIndex question : claim.answers) {
    if (!ui.story().questions[question.value].unit.empty()) {
      return question;
    }
  }
  return std::nullopt;
}

float draw_buttons(const Ui& ui, Column column) {
  const float high = ui.touch() ? 44.0f : 32.0f;
  float x = column.left();
  if (const auto question = figure_question(ui)) {
    const std::string_view words = ui.say(Message::compare_figures);
    const core::RectPx box{
        .x = x,
        .y = column.y,
        .width = text_width(ui.canvas(), type::small_strong, words) + 28,
        .height = high,
    };
    if (button(ui, "compare-figures", box, words, {.primary = true})) {
      if (ui.state.link.question != question) {
        ui.push(app::QuestionToggled{*question});
      }
      ui.push(app::ViewPicked{app::View::figures});
    }
    x = right_of(box) + 8;
  }
  const std::string_view copy = ui.say(Message::copy_quote);
  const core::RectPx copy_box{
      .x = x,
      .y = column.y,
      .width = button_width(ui, copy, true),
      .height = high,
  };
  if (button(ui, "copy-quote", copy_box, Icon::copy, copy)) {
    ui.push(app::QuoteCopyAsked{});
  }
  x = right_of(copy_box) + 8;
  const core::Source* const source = carrier(ui);
  const std::string* const url = source != nullptr ? &source->url : nullptr;
  if (url != nullptr && !url->empty()) {
    const std::string_view read = ui.say(Message::read_article);
    button(
        ui,
        "open-article",
        {x, column.y, button_width(ui, read, true), high},
        Icon::external,
        read
    );
    // The page lays a real link over it; see ExplorerUi::hovered_link.
    if (ImGui::IsItemHovered()) {
      ui.hovered_link = *url;
    }
  }
  return column.y + high + 16;
}

}  // namespace

void draw_claim_in_short(const Ui& ui) {
  const core::RectPx side = ui.layout.side;
  if (side.width <= 0) {
    return;
  }
  const Panel panel(ui, "claim-in-short", side, ui.palette.surface, Panel::Scroll::vertical);
  const Canvas& canvas = panel.canvas();
  rule_across(canvas, side.x, side.y, side.width, ui.palette.rule);
  Column column{side.x, panel.top() + 16, side.width, kInset};
  if (ui.frame.open_claim) {
    column.y = draw_head(ui, canvas, column);
    column.y = draw_buttons(ui, column);
  } else {
    const float words = draw_wrapped(
        canvas,
        type::body,
        {column.left(), column.y},
        column.inner(),
        ui.palette.ink_2,
        ui.say(Message::pick_in_margin),
        3
    );
    column.y += words + 16;
  }
  draw_tray(ui, canvas, column);
  panel.ends_at(std::max(bottom_of(side), column.y + 60));
  const Panel edge(
      ui,
      "claim-edge",
      {side.x, ui.layout.map.y, 1, bottom_of(side) - ui.layout.map.y},
      ui.palette.rule
  );
}

}  // namespace dateline::ui
