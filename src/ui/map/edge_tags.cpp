// Tags for places beyond the map's edge: name, ring, and the way there. Which places are out of
// sight comes from Frame.
#include "ui/map/edge_tags.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_clusters.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kHigh = 40;
constexpr float kSpace = 8;
constexpr float kRing = 8;
constexpr std::size_t kMost = 3;  // the places with the most claims; a list has the rest

struct Tag {
  std::uint32_t mark = 0;
  float y = 0;
  bool to_the_left = false;
};

// The free part of the map where tags may stand, above the scale bar.
core::RectPx room_of(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  return {free.x, free.y + 8, free.width, free.height - 44};
}

std::uint32_t claims_of(const Ui& ui, const Tag& tag) {
  return ui.frame.marks[tag.mark].claims;
}

// In order of height, at most so many.
struct Tags {
  Tag of[kMost];
  std::size_t count = 0;
};

std::size_t least_of(const Ui& ui, const Tags& tags) {
  std::size_t least = 0;
  for (std::size_t i = 1; i < tags.count; ++i) {
    if (claims_of(ui, tags.of[i]) < claims_of(ui, tags.of[least])) {
      least = i;
    }
  }
  return least;
}

void remove(Tags& tags, std::size_t at) {
  for (; at + 1 < tags.count; ++at) {
    tags.of[at] = tags.of[at + 1];
  }
  --tags.count;
}

// Puts a tag where it belongs in order of height, or in place of the one with the fewest claims
// when there are enough.
void keep(const Ui& ui, Tags& tags, Tag tag) {
  if (tags.count == kMost) {
    const std::size_t least = least_of(ui, tags);
    if (claims_of(ui, tags.of[least]) >= claims_of(ui, tag)) {
      return;
    }
    remove(tags, least);
  }
  std::size_t at = tags.count++;
  for (; at > 0 && tags.of[at - 1].y > tag.y; --at) {
    tags.of[at] = tags.of[at - 1];
  }
  tags.of[at] = tag;
}

// Beside the place, as far as the room goes; one corner belongs to the buttons.
Tag tag_of(const Ui& ui, const core::RectPx& room, std::uint32_t index) {
  const core::ScreenPx anchor = ui.frame.marks[index].anchor;
  const core::RectPx buttons = ui.layout.map_buttons;
  const float middle = room.x + room.width / 2;
  const float lowest = std::max(room.y, bottom_of(room) - kHigh);
  Tag tag;
  tag.mark = index;
  tag.y = std::clamp(anchor.y - kHigh / 2, room.y, lowest);
  tag.to_the_left = anchor.x < middle;
  const bool buttons_left = buttons.x < middle;
  if (tag.to_the_left == buttons_left) {
    tag.y = std::max(tag.y, bottom_of(buttons) + 4);
  }
  return tag;
}

Tags collect(const Ui& ui, const core::RectPx& room) {
  Tags tags;
  for (const std::uint32_t index : ui.frame.off_screen) {
    if (ui.frame.marks[index].claims > 0) {
      keep(ui, tags, tag_of(ui, room, index));
    }
  }
  return tags;
}

// Tags of one side are moved down until none covers another, then up from the bottom.
void spread(Tags& tags, const core::RectPx& room, bool left) {
  float least = room.y;
  for (std::size_t i = 0; i < tags.count; ++i) {
    Tag& tag = tags.of[i];
    if (tag.to_the_left == left) {
      tag.y = std::max(tag.y, least);
      least = tag.y + kHigh + kSpace;
    }
  }
  float most = bottom_of(room) - kHigh;
  for (std::size_t i = tags.count; i-- > 0;) {
    Tag& tag = tags.of[i];
    if (tag.to_the_left == left) {
      tag.y = std::min(tag.y, most);
      most = tag.y - kHigh - kSpace;
    }
  }
}

Tags lay_out(const Ui& ui, const core::RectPx& room) {
  if (ui.inset || room.height < 3 * kHigh) {
    return {};
  }
  Tags tags = collect(ui, room);
  spread(tags, room, true);
  spread(tags, room, false);
  return tags;
}

// A tag for what is out of sight must not hide what is visible: a place's ring, or a ring of a
// cloud's points.
bool covers_mark(const Ui& ui, core::RectPx box) {
  for (const app::PlaceMark& mark : ui.frame.marks) {
    const core::RectPx ring = square_around(mark.at, app::outer_radius(mark));
    if (mark.on_screen && overlap(box, ring)) {
      return true;
    }
  }
  for (const app::PointMark& mark : ui.frame.point_marks) {
    const core::RectPx ring = square_around(mark.at, app::outer_radius(mark));
    if (mark.total > 1 && overlap(box, ring)) {
      return true;
    }
  }
  return false;
}

// `Seoul`; a cluster in one line: `Pyongyang and Seoul`, `Ukraine +3`, `3 places`.
Line name_of(const Ui& ui, const app::PlaceMark& mark) {
  Line name;
  if (!mark.is_cluster()) {
    return name.add(ui.place_name(mark.place));
  }
  const ClusterWords words = cluster_words(ui, mark);
  name.add(words.name.view());
  if (words.second_needed) {
    return name.add(" ").add(words.second.view());
  }
  if (!words.second.view().empty()) {
    name.add(" +").add(mark.member_count - 1);
  }
  return name;
}

float name_width(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  const Line name = name_of(ui, ui.frame.marks[tag.mark]);
  return std::min(text_width(canvas, type::strong, name.view()), room.width * 0.6f - 90);
}

// Empty where there is no room for it.
core::RectPx box_of(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  const float wide = name_width(ui, canvas, room, tag) + 84;
  const core::RectPx box{
      .x = tag.to_the_left ? room.x - kRadius : right_of(room) - wide + kRadius,
      .y = tag.y,
      .width = wide,
      .height = kHigh,
  };
  return tag.y < room.y || covers_mark(ui, box) ? core::RectPx{} : box;
}

// Where the parts of a tag begin, or their middles: the arrow points away from the map.
struct TagParts {
  float arrow = 0;
  float ring = 0;
  float name = 0;
};

TagParts parts_of(core::RectPx box, bool to_the_left, float name) {
  if (to_the_left) {
    const float inner = box.x + (8 + kRadius);
    return {
        .arrow = inner + 6,
        .ring = inner + 32,
        .name = inner + 54,
    };
  }
  const float inner = box.x + 12;
  return {
      .arrow = inner + name + 50,
      .ring = inner + name + 22,
      .name = inner,
  };
}

// The ring that the place would have on the map, with the number of its claims.
void draw_tag_ring(
    const Ui& ui,
    const Canvas& canvas,
    core::RectPx tag,
    float middle,
    const app::PlaceMark& mark
) {
  const Ring ring{
      .centre = {middle, tag.y + kHigh / 2},
      .radius = mark.claims < 10 ? kRing : kRing + 2,
      .gap = 1,
      .thickness = 3.5f,
  };
  draw_ring(canvas, ui.palette, ring, mark.counts);
  const Line count = ui.number(mark.claims);
  const core::RectPx box{middle - 8, tag.y, 16, kHigh};
  draw_text(canvas, type::tiny_strong, box, ui.palette.ink, count.view(), Align::centre);
}

// A rounded side lies beneath the map's edge, where the panel's own handle is.
core::RectPx on_the_map(core::RectPx box, const core::RectPx& room) {
  const float left = std::max(box.x, room.x);
  const float right = std::min(right_of(box), right_of(room));
  return {left, box.y, right - left, box.height};
}

void pick_tag(const Ui& ui, const Tag& tag) {
  const app::PlaceMark& mark = ui.frame.marks[tag.mark];
  MapTarget target;
  target.place = mark.place;
  if (mark.is_cluster()) {
    target.cluster = tag.mark;
  }
  pick(ui, target);
}

void draw_tag(const Ui& ui, const Canvas& canvas, const core::RectPx& room, const Tag& tag) {
  const app::PlaceMark& mark = ui.frame.marks[tag.mark];
  const core::RectPx box = box_of(ui, canvas, room, tag);
  if (box.width <= 0) {
    return;
  }
  const core::RectPx target = within_reach(ui, on_the_map(box, room));
  const Hit hit = hit_area(ui, "edge-tag", mark.place.value, target);
  fill(canvas, box, mixed(ui.palette.raised, ui.palette.sunken, hit.heat), kRadius);
  outline(canvas, box, ui.palette.rule_strong, kRadius);
  const float name = name_width(ui, canvas, room, tag);
  const TagParts parts = parts_of(box, tag.to_the_left, name);
  draw_text(
      canvas,
      type::strong,
      {parts.name, box.y, name, kHigh},
      ui.palette.ink,
      name_of(ui, mark).view()
  );
  draw_tag_ring(ui, canvas, box, parts.ring, mark);
  draw_icon(
      canvas,
      tag.to_the_left ? Icon::chevron_left : Icon::chevron_right,
      {parts.arrow, box.y + kHigh / 2},
      14,
      ui.palette.ink
  );
  if (hit.clicked) {
    pick_tag(ui, tag);
  }
}

}  // namespace

void block_edge_tags(const Ui& ui, const Canvas& canvas) {
  const core::RectPx room = room_of(ui);
  const Tags tags = lay_out(ui, room);
  for (std::size_t i = 0; i < tags.count; ++i) {
    map_of(ui).labels.block(box_of(ui, canvas, room, tags.of[i]));
  }
}

void draw_edge_tags(const Ui& ui, const Canvas& canvas) {
  const core::RectPx room = room_of(ui);
  const Tags tags = lay_out(ui, room);
  for (std::size_t i = 0; i < tags.count; ++i) {
    draw_tag(ui, canvas, room, tags.of[i]);
  }
}

}  // namespace dateline::ui
