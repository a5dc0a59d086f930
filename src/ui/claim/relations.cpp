// The claims beside a claim: what each is to it, who makes it, with which figure and when, and why
// the story puts the two together.
#include "ui/claim/relations.hpp"

#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr int kNameLines = 3;       // of a speaker in a narrow column
constexpr int kReasonLines = 16;    // nowhere else does the story's reason stand
constexpr float kGlyphColumn = 22;  // the name stands right of it

// Where the parts of a relation stand: in one row, or, in a narrow column or with a long label,
// label and day over the claim.
struct RelationRow {
  core::RectPx label;
  core::RectPx claim;  // begins at its glyph
  float height = 0;
  bool stacked = false;
};

// The related claim as the row shows it.
struct RelatedClaim {
  core::StanceMark stance = core::StanceMark::asserts;
  std::string_view speaker;
  std::string_view figure;  // empty for none
  std::string_view said;
};

RelatedClaim related_claim(const Ui& ui, core::ClaimIndex index) {
  const core::Claim& claim = ui.story().claims[index.value];
  const ClaimWords& words = ui.memory.words.claims[index.value];
  return {
      .stance = core::mark_of(claim.stance),
      .speaker = ui.actor_short_name(claim.actor),
      .figure = words.figure,
      .said = words.said,
  };
}

// With the space before it.
float figure_width(const Canvas& canvas, std::string_view figure) {
  if (figure.empty()) {
    return 0;
  }
  return text_width(canvas, type::small_strong, figure) + 8;
}

RelationRow place_beside(Column column, float label, float row) {
  return {
      .label =
          {
              .x = column.left(),
              .y = column.y,
              .width = label - 4,
              .height = row,
          },
      .claim =
          {
              .x = column.left() + label,
              .y = column.y,
              .width = column.inner() - label,
              .height = row,
          },
      .height = row,
  };
}

RelationRow place_stacked(Column column, float row, float name) {
  return {
      .label =
          {
              .x = column.left(),
              .y = column.y + 4,
              .width = column.inner(),
              .height = 18,
          },
      .claim =
          {
              .x = column.left(),
              .y = column.y + 20,
              .width = column.inner(),
              .height = row - 20 + name,
          },
      .height = row + name,
      .stacked = true,
  };
}

RelationRow
place_relation(const Ui& ui, Column column, std::string_view label, const RelatedClaim& claim) {
  constexpr float kLabel = 100;
  constexpr float kNarrow = 300;
  constexpr float kBesideName = kGlyphColumn + 10;
  const Canvas canvas = ui.canvas();
  const float row = ui.touch() ? 44.0f : 30.0f;
  const float room = column.inner();
  const float figure = figure_width(canvas, claim.figure);
  const float day = text_width(canvas, type::small, claim.said);
  const float speaker = text_width(canvas, type::small, claim.speaker);
  const float needs = kLabel + kBesideName + figure + day + speaker;
  const bool label_fits = text_width(canvas, type::small, label) <= kLabel - 4;
  if (label_fits && room >= kNarrow && room >= needs) {
    return place_beside(column, kLabel, row);
  }
  const float name_room = room - kGlyphColumn - figure;
  const float name = wrapped_height(canvas, type::small, name_room, claim.speaker, kNameLines);
  return place_stacked(column, row, name);
}

// At the right end, beside the label where that stands over the claim. Returns its width.
float draw_day(const Ui& ui, const Canvas& canvas, const RelationRow& row, std::string_view said) {
  const float wide = text_width(canvas, type::small, said);
  const core::RectPx beside = row.stacked ? row.label : row.claim;
  const core::RectPx box{
      .x = right_of(row.claim) - wide,
      .y = beside.y,
      .width = wide,
      .height = beside.height,
  };
  draw_text(canvas, type::small, box, ui.palette.ink_3, said);
  return wide;
}

// The speaker's name and the figure after it, in the room between glyph and day.
struct NameAndFigure {
  core::RectPx name;  // what there is for it
  float name_high = 0;
  float figure = 0;  // width with the space before it
  float right = 0;   // edge of the row
};

// A long name has several lines; then the figure stands at the right end.
void draw_long_name(
    const Ui& ui,
    const Canvas& canvas,
    const RelatedClaim& claim,
    const NameAndFigure& at
) {
  const ImU32 ink = ui.palette.ink;
  const core::RectPx room = at.name;
  const ImVec2 top{room.x, room.y + (room.height - at.name_high) / 2};
  draw_wrapped(canvas, type::small, top, room.width, ink, claim.speaker, kNameLines);
  const core::RectPx figure{
      .x = at.right - at.figure + 8,
      .y = room.y,
      .width = at.figure,
      .height = room.height,
  };
  draw_text(canvas, type::small_strong, figure, ink, claim.figure);
}

void draw_name_and_figure(
    const Ui& ui,
    const Canvas& canvas,
    const RelatedClaim& claim,
    const NameAndFigure& at
) {
  const ImU32 ink = ui.palette.ink;
  const core::RectPx name = draw_text(canvas, type::small, at.name, ink, claim.speaker);
  if (at.figure <= 0) {
    return;
  }
  const core::RectPx figure{
      .x = right_of(name) + 8,
      .y = at.name.y,
      .width = at.figure - 8,
      .height = at.name.height,
  };
  draw_text(canvas, type::small_strong, figure, ink, claim.figure);
}

void draw_related_claim(const Ui& ui, const RelationRow& row, const RelatedClaim& claim) {
  const Canvas canvas = ui.canvas();
  const Palette& palette = ui.palette;
  const core::RectPx box = row.claim;
  const ImVec2 glyph{box.x + 7, centre_of(box).y};
  draw_stance(canvas, palette, claim.stance, glyph, 12, palette.surface);
  const float day = draw_day(ui, canvas, row, claim.said);
  // The figure keeps its room; the name is what gives way.
  const float left = box.x + kGlyphColumn;
  const float room = right_of(box) - (row.stacked ? 0 : day + 10) - left;
  float figure = 0;
  if (!claim.figure.empty()) {
    figure = std::min(figure_width(canvas, claim.figure), room);
  }
  const float name_room = room - figure;
  const core::RectPx name{
      .x = left,
      .y = box.y,
      .width = name_room,
      .height = box.height,
  };
  const NameAndFigure at{
      .name = name,
      .name_high = wrapped_height(canvas, type::small, name_room, claim.speaker, kNameLines),
      .figure = figure,
      .right = right_of(box),
  };
  if (row.stacked && at.name_high > type::small.line) {
    draw_long_name(ui, canvas, claim, at);
  } else {
    draw_name_and_figure(ui, canvas, claim, at);
  }
}

core::ClaimIndex other_end(const core::Relation& relation, core::ClaimIndex here) {
  return relation.from == here ? relation.to : relation.from;
}

// Under the claim, in the room that the story's reason needs.
struct ReasonRoom {
  float left = 0;
  float width = 0;
  float height = 0;
};

ReasonRoom
place_reason(const Canvas& canvas, Column column, const RelationRow& row, std::string_view reason) {
  const float left = row.claim.x + kGlyphColumn;
  const float width = column.right() - left;
  return {
      .left = left,
      .width = width,
      .height = wrapped_height(canvas, type::small, width, reason, kReasonLines),
  };
}

void draw_relation_ground(const Ui& ui, const Canvas& canvas, core::RectPx box, float heat) {
  if (heat > 0) {
    const core::RectPx around{
        .x = box.x - 8,
        .y = box.y + 1,
        .width = box.width + 16,
        .height = box.height - 1,
    };
    fill(canvas, around, faded(ui.palette.sunken, heat), kRadius);
  }
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule);
}

float draw_relation(const Ui& ui, Column column, std::uint32_t number, core::ClaimIndex here) {
  const Canvas canvas = ui.canvas();
  const core::Relation& relation = ui.story().relations[number];
  const core::ClaimIndex other = other_end(relation, here);
  const RelatedClaim claim = related_claim(ui, other);
  const std::string_view label = relation_label(ui.messages(), ui.world, relation, here);
  const RelationRow row = place_relation(ui, column, label, claim);
  const ReasonRoom reason = place_reason(canvas, column, row, relation.reason);
  const core::RectPx box{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = row.height + (reason.height > 0 ? reason.height + 4 : 0),
  };
  const ImU32 quiet = ui.palette.ink_3;
  const Hit hit = hit_area(ui, "relation", number, box);
  draw_relation_ground(ui, canvas, box, hit.heat);
  draw_text(canvas, type::small, row.label, quiet, label);
  draw_related_claim(ui, row, claim);
  const float reason_top = bottom_of(row.claim) - (ui.touch() ? 10.0f : 5.0f);
  const ImVec2 reason_at{reason.left, reason_top};
  const std::string& why = relation.reason;
  draw_wrapped(canvas, type::small, reason_at, reason.width, quiet, why, kReasonLines);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::ClaimPicked{other});
  }
  return bottom_of(box);
}

}  // namespace

float draw_relations(core::LaterKey, const Ui& ui, Column column, core::ClaimIndex here) {
  const float top = column.y;
  for (const std::uint32_t number : ui.world.table.relations.of(here.value)) {
    const core::Relation& relation = ui.story().relations[number];
    const core::ClaimIndex other = other_end(relation, here);
    const bool known = ui.world.table.published[other.value] <= ui.frame.known_on.value;
    if (known) {
      column.y = draw_relation(ui, column, number, here);
    }
  }
  if (column.y > top) {
    rule_across(ui.canvas(), column.left(), column.y, column.inner(), ui.palette.rule);
  }
  return column.y;
}

}  // namespace dateline::ui
