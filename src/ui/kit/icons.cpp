// Sketches of the controls' icons: chevrons, signs, and small pictures of a stroke or a few.
#include <cmath>
#include <initializer_list>
#include <numbers>

#include "ui/kit/glyphs.hpp"

namespace dateline::ui {

namespace {

// An icon is sketched on a square from -8 to 8 and scaled to its size.
struct Sketch {
  ImDrawList& list;
  ImVec2 centre;
  float unit;
  ImU32 colour;
  float thickness;

  ImVec2 at(float x, float y) const {
    return {centre.x + x * unit, centre.y + y * unit};
  }
  void open(std::initializer_list<ImVec2> points) const {
    stroke(points, 0);
  }
  void closed(std::initializer_list<ImVec2> points) const {
    stroke(points, ImDrawFlags_Closed);
  }
  void line(ImVec2 from, ImVec2 to) const {
    list.PathLineTo(at(from.x, from.y));
    list.PathLineTo(at(to.x, to.y));
    list.PathStroke(colour, 0, thickness);
  }
  // Its middle and radius are px.
  void circle(ImVec2 middle, float radius) const {
    list.AddCircle(middle, radius, colour, 24, thickness);
  }
  void rectangle(float x, float y, float width, float height, float radius) const {
    list.PathRect(at(x, y), at(x + width, y + height), radius * unit);
    list.PathStroke(colour, ImDrawFlags_Closed, thickness);
  }

 private:
  void stroke(std::initializer_list<ImVec2> points, ImDrawFlags flags) const {
    for (const ImVec2 p : points) {
      list.PathLineTo(at(p.x, p.y));
    }
    list.PathStroke(colour, flags, thickness);
  }
};

void draw_chevron_right(const Sketch& s) {
  s.open({{-2, -4}, {2, 0}, {-2, 4}});
}

void draw_chevron_left(const Sketch& s) {
  s.open({{2, -4}, {-2, 0}, {2, 4}});
}

void draw_chevron_down(const Sketch& s) {
  s.open({{-4, -2}, {0, 2}, {4, -2}});
}

void draw_chevron_up(const Sketch& s) {
  s.open({{-4, 2}, {0, -2}, {4, 2}});
}

void draw_close(const Sketch& s) {
  s.line({-4.2f, -4.2f}, {4.2f, 4.2f});
  s.line({-4.2f, 4.2f}, {4.2f, -4.2f});
}

void draw_minus(const Sketch& s) {
  s.line({-5, 0}, {5, 0});
}

void draw_plus(const Sketch& s) {
  s.line({0, -5}, {0, 5});
  draw_minus(s);
}

void draw_check(const Sketch& s) {
  s.open({{-4.6f, 0.4f}, {-1.4f, 3.6f}, {4.8f, -3.6f}});
}

void draw_arrow_left(const Sketch& s) {
  s.line({6, 0}, {-6, 0});
  s.open({{-1.6f, -4.4f}, {-6, 0}, {-1.6f, 4.4f}});
}

void draw_search(const Sketch& s) {
  s.circle(s.at(-1.2f, -1.2f), 4.6f * s.unit);
  s.line({2.2f, 2.2f}, {6.2f, 6.2f});
}

void draw_menu(const Sketch& s) {
  for (const float y : {-4.5f, 0.0f, 4.5f}) {
    s.line({-6, y}, {6, y});
  }
}

// Three lines, each shorter than the one over it.
void draw_filter(const Sketch& s) {
  for (int line = 0; line < 3; ++line) {
    const auto step = static_cast<float>(line);
    const float left = -6.5f + 2.2f * step;
    const float right = 6.5f - 2.2f * step;
    const float y = -4.5f + 4.5f * step;
    s.line({left, y}, {right, y});
  }
}

void draw_play(const Sketch& s) {
  s.list.AddTriangleFilled(s.at(-3, -5), s.at(5, 0), s.at(-3, 5), s.colour);
}

void draw_pause(const Sketch& s) {
  s.list.AddRectFilled(s.at(-4, -5), s.at(-1.2f, 5), s.colour);
  s.list.AddRectFilled(s.at(1.2f, -5), s.at(4, 5), s.colour);
}

void draw_fit(const Sketch& s) {
  s.open({{-6, -2.5f}, {-6, -6}, {-2.5f, -6}});
  s.open({{2.5f, -6}, {6, -6}, {6, -2.5f}});
  s.open({{6, 2.5f}, {6, 6}, {2.5f, 6}});
  s.open({{-2.5f, 6}, {-6, 6}, {-6, 2.5f}});
}

void draw_layers(const Sketch& s) {
  s.closed({
      {0, -6.2f},
      {6.4f, -2.8f},
      {0, 0.6f},
      {-6.4f, -2.8f},
  });
  s.open({
      {-6.4f, 0.4f},
      {0, 3.8f},
      {6.4f, 0.4f},
  });
  s.open({
      {-6.4f, 3.4f},
      {0, 6.8f},
      {6.4f, 3.4f},
  });
}

void draw_share(const Sketch& s) {
  s.open({
      {-3, -0.8f},
      {-6, -0.8f},
      {-6, 6.2f},
      {6, 6.2f},
      {6, -0.8f},
      {3, -0.8f},
  });
  s.line({0, 3}, {0, -6.6f});
  s.open({
      {-3, -3.8f},
      {0, -6.8f},
      {3, -3.8f},
  });
}

// A crescent: a disc of 6.2 less a disc of 5 towards the upper right; the angles are those of the
// points where their edges meet.
void draw_moon(const Sketch& s) {
  s.list.PathArcTo(s.at(0, 0), 6.2f * s.unit, 0.136f, 4.576f, 28);
  s.list.PathStroke(s.colour, 0, s.thickness);
  s.list.PathArcTo(s.at(3.2f, -3.2f), 5 * s.unit, 3.771f, 0.942f, 18);
  s.list.PathStroke(s.colour, 0, s.thickness);
}

void draw_sun(const Sketch& s) {
  s.circle(s.centre, 3.2f * s.unit + 0.5f);
  for (int ray = 0; ray < 8; ++ray) {
    const float angle = static_cast<float>(ray) * std::numbers::pi_v<float> / 4;
    const float x = std::cos(angle);
    const float y = std::sin(angle);
    s.line({x * 5.2f, y * 5.2f}, {x * 7.2f, y * 7.2f});
  }
}

void draw_tray(const Sketch& s) {
  s.open({
      {-6, 0.8f},
      {-6, 5.4f},
      {6, 5.4f},
      {6, 0.8f},
      {3.6f, -5.0f},
      {-3.6f, -5.0f},
      {-6, 0.8f},
      {-2.6f, 0.8f},
      {-1.6f, 2.8f},
      {1.6f, 2.8f},
      {2.6f, 0.8f},
      {6, 0.8f},
  });
}

void draw_copy(const Sketch& s) {
  s.rectangle(-2.4f, -2.4f, 8.8f, 8.8f, 1.4f);
  s.open({
      {-4.4f, 2.8f},
      {-6.2f, 2.8f},
      {-6.2f, -6.2f},
      {2.8f, -6.2f},
      {2.8f, -4.4f},
  });
}

// An arrow that leaves its box by the upper right corner.
void draw_external(const Sketch& s) {
  s.open({
      {-1, -5.4f},
      {-5.8f, -5.4f},
      {-5.8f, 5.8f},
      {5.4f, 5.8f},
      {5.4f, 1},
  });
  s.open({
      {1.6f, -6.2f},
      {6.2f, -6.2f},
      {6.2f, -1.6f},
  });
  s.line({-0.6f, 0.6f}, {6, -6});
}

void draw_help(const Sketch& s) {
  s.list.PathArcTo(s.at(0, -2.6f), 3.2f * s.unit, -std::numbers::pi_v<float>, 0.9f, 16);
  s.list.PathLineTo(s.at(0, 2.4f));
  s.list.PathStroke(s.colour, 0, s.thickness);
  s.list.AddCircleFilled(s.at(0, 5.6f), 0.7f * s.thickness, s.colour, 12);
}

}  // namespace

void draw_icon(const Canvas& canvas, Icon icon, ImVec2 centre, float size, ImU32 colour) {
  const Sketch sketch{
      .list = *canvas.list,
      .centre = {canvas.snap(centre.x), canvas.snap(centre.y)},
      .unit = size / 16,
      .colour = colour,
      .thickness = 1.6f * size / 16,
  };
  switch (icon) {
    case Icon::chevron_right:
      return draw_chevron_right(sketch);
    case Icon::chevron_left:
      return draw_chevron_left(sketch);
    case Icon::chevron_down:
      return draw_chevron_down(sketch);
    case Icon::chevron_up:
      return draw_chevron_up(sketch);
    case Icon::close:
      return draw_close(sketch);
    case Icon::plus:
      return draw_plus(sketch);
    case Icon::minus:
      return draw_minus(sketch);
    case Icon::fit:
      return draw_fit(sketch);
    case Icon::layers:
      return draw_layers(sketch);
    case Icon::share:
      return draw_share(sketch);
    case Icon::moon:
      return draw_moon(sketch);
    case Icon::sun:
      return draw_sun(sketch);
    case Icon::tray:
      return draw_tray(sketch);
    case Icon::copy:
      return draw_copy(sketch);
    case Icon::external:
      return draw_external(sketch);
    case Icon::play:
      return draw_play(sketch);
    case Icon::pause:
      return draw_pause(sketch);
    case Icon::check:
      return draw_check(sketch);
    case Icon::arrow_left:
      return draw_arrow_left(sketch);
    case Icon::search:
      return draw_search(sketch);
    case Icon::help:
      return draw_help(sketch);
    case Icon::menu:
      return draw_menu(sketch);
    case Icon::filter:
      return draw_filter(sketch);
  }
}

}  // namespace dateline::ui
