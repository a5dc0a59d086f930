// A frame, step by step: the base map, areas given as rings, edges of areas, arcs.
#include "render/map_renderer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/base_map.hpp"
#include "render/frame_shapes.hpp"

namespace dateline::render {
namespace {

constexpr float kHatchPeriod = 7, kHatchWidth = 1.5f;  // CSS px
constexpr float kRingHalf = 0.70710678f;
constexpr float kDimmedArcAlpha = 0.35f;
// most meshes have more and get a frame each: in a browser one takes 20 ms and more to project for
// three maps
constexpr std::size_t kMostPointsAFrame = 6000;

// Stripes that stay where they are on the map while it is dragged.
Hatch hatch_for(const View& view) noexcept {
  const double period = static_cast<double>(kHatchPeriod) * view.pixel_ratio;
  const PxPoint origin = view.to_px({0, 0}, 0);
  // gl_FragCoord counts from the framebuffer's lower left, so y of the plane's origin is turned
  // round.
  const double x = view.rect.x + origin.x, y = view.rect.y + view.rect.height - origin.y;
  return {
      static_cast<float>(period),
      kHatchWidth * view.pixel_ratio,
      static_cast<float>(-std::fmod((x - y) * kRingHalf, period))
  };
}

void collect_coded_areas(
    const app::Frame& frame,
    const app::World& world,
    std::vector<CodedArea>& areas
) {
  areas.clear();
  for (const app::AreaMark& mark : frame.areas) {
    const core::Place& place = world.story.places[mark.place.value];
    for (const std::string& code : place.iso_codes) {
      areas.push_back({code, mark.style});
    }
  }
}

// Triangles' corners in px from the view's top left, refilled each frame.
struct CornerBuffer {
  GlVertexArray array;
  GlBuffer corners;

  static CornerBuffer make() {
    CornerBuffer made{GlVertexArray::make(), GlBuffer::make()};
    glBindVertexArray(made.array.get());
    glBindBuffer(GL_ARRAY_BUFFER, made.corners.get());
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(core::ScreenPx), nullptr);
    glBindVertexArray(0);
    return made;
  }

  void upload(const std::vector<core::ScreenPx>& values) const {
    glBindBuffer(GL_ARRAY_BUFFER, corners.get());
    glBufferData(
        GL_ARRAY_BUFFER,
        static_cast<GLsizeiptr>(values.size() * sizeof(core::ScreenPx)),
        values.data(),
        GL_STREAM_DRAW
    );
  }

  void abandon() noexcept {
    array.abandon();
    corners.abandon();
  }
};

// Of one view: the detail that it shows, and the one it showed before.
struct Fade {
  std::optional<Detail> now;
  Detail before;
  double begin_ms = -kFadeMs;

  [[nodiscard]] float left(double now_ms) const noexcept {
    return static_cast<float>(std::clamp(1 - (now_ms - begin_ms) / kFadeMs, 0.0, 1.0));
  }

  void change(Detail next, double now_ms) noexcept {
    before = *now;
    now = next;
    begin_ms = now_ms;
  }
};

}  // namespace

struct MapRenderer::Impl {
  Painter painter;
  BaseMap base;
  StoryCountries countries;
  LineBuffers shape_lines = LineBuffers::make();
  CornerBuffer shape_corners = CornerBuffer::make();

  // Kept between frames for their room.
  FrameShapes shapes;
  std::vector<CodedArea> coded_areas;

  std::vector<Fade> fades = std::vector<Fade>(1);  // of the map, then of its insets
  double now_ms = 0;
  bool softly = false;
  // was told what time it is: frames follow one another, none may take long
  bool timed = false;
  bool fading = false;
  std::uint64_t maps = 0;

  explicit Impl(Painter made)
      : painter(std::move(made)) {}
  float take_detail(
      Fade& fade,
      const View& view,
      std::uint8_t wanted,
      std::span<const app::MapFile> files
  );
  void draw_base(const View& view, const BaseStyle& style);
  void keep_backdrop(const View& view, BaseStyle style);
  void draw_ring_areas(const View& view, const BaseStyle& style);
  void draw_area_edges(const View& view, const BaseStyle& style);
  void draw_arcs(const View& view, const BaseStyle& style);
};

// Chooses the meshes; returns the share of the picture that is still the detail before's, 0 to 1. A
// turned map is of one level, whatever is here of it; another map is of several, and what comes
// while it fades waits until it has: it would be seen to jump.
float MapRenderer::Impl::take_detail(
    Fade& fade,
    const View& view,
    std::uint8_t wanted,
    std::span<const app::MapFile> files
) {
  const bool turned = !view.repeats();
  Detail next{wanted, turned ? kEveryArrival : base.arrivals()};
  next.level = base.choose(view, next, files);
  if (!fade.now || !softly) {
    fade.now = next;
    fade.begin_ms = now_ms - kFadeMs;
  }
  const bool waits = !turned && fade.left(now_ms) > 0;
  if (!waits && !(next == *fade.now)) {
    if (turned || !base.chooses_same(view, *fade.now, next)) {
      fade.change(next, now_ms);
    } else {
      fade.now = next;
    }
  }
  if (waits) {
    base.choose(view, *fade.now, files);
  }
  return fade.left(now_ms);
}

void MapRenderer::Impl::draw_base(const View& view, const BaseStyle& style) {
  painter.clear_picture(style.palette->sea);
  base.draw(painter, view, style, countries, [&] {
    painter.start_lines(style.palette->lines_darken);
    painter.use_line(place_screen(view));
    shape_lines.bind();
    painter.draw_line(
        style.lines->graticule,
        style.palette->graticule,
        style.palette->sea,
        shapes.graticule
    );
  });
}

// The base map as chosen, kept to be laid over another.
void MapRenderer::Impl::keep_backdrop(const View& view, BaseStyle style) {
  View apart = view;
  apart.rect.x = apart.rect.y = 0;  // stripes lie as in the window
  style.hatch = hatch_for(apart);
  painter.to_backdrop();
  draw_base(view, style);
}

void MapRenderer::Impl::draw_ring_areas(const View& view, const BaseStyle& style) {
  for (const RingArea& area : shapes.ring_areas) {
    painter.to_coverage();
    painter.limit_to(area.bounds);
    painter.clear_coverage();
    glBindVertexArray(shape_corners.array.get());
    painter.turn_over(place_screen(view), area.first_corner, area.corner_count);
    painter.to_picture();
    painter.limit_to(area.bounds);
    const bool hatched = area.style == app::AreaStyle::hatched;
    painter.fill_mask(area_paint(area.style, *style.palette), hatched ? style.hatch : Hatch{});
  }
}

void MapRenderer::Impl::draw_area_edges(const View& view, const BaseStyle& style) {
  const LineStyles& lines = *style.lines;
  const DeviceRect middles = united(base.area_edge_bounds(view, style), shapes.edge_bounds);
  if (middles.empty()) {
    return;
  }
  const DeviceRect bounds = padded(view, middles, lines.selected_edge.width * view.pixel_ratio + 1);
  painter.to_coverage();
  painter.limit_to(bounds);
  painter.clear_coverage();
  base.draw_area_edges(painter, view, style);
  painter.use_line(place_screen(view));
  shape_lines.bind();
  painter.stroke(lines.area_edge, Channel::red, shapes.plain_edges);
  painter.stroke(lines.selected_edge, Channel::red, shapes.selected_edges);
  painter.to_picture();
  painter.limit_to(bounds);
  painter.composite({{{style.palette->area_edge}, {}, {}, {}}});
}

void MapRenderer::Impl::draw_arcs(const View& view, const BaseStyle& style) {
  if (shapes.arc_bounds.empty()) {
    return;
  }
  const Palette& palette = *style.palette;
  const LineStyles& lines = *style.lines;
  const DeviceRect bounds =
      padded(view, shapes.arc_bounds, lines.arc_casing.width * view.pixel_ratio + 1);
  painter.to_coverage();
  painter.limit_to(bounds);
  painter.clear_coverage();
  painter.use_line(place_screen(view));
  shape_lines.bind();
  for (std::size_t kind = 0; kind < app::kArcKinds; ++kind) {
    painter.stroke(lines.arc_casing, Channel::red, shapes.dimmed_arcs[kind]);
    painter.stroke(lines.arcs[kind], Channel::green, shapes.dimmed_arcs[kind]);
    painter.stroke(lines.arc_casing, Channel::blue, shapes.arcs[kind]);
    painter.stroke(lines.arcs[kind], Channel::alpha, shapes.arcs[kind]);
  }
  painter.to_picture();
  painter.limit_to(bounds);
  painter.composite(
      {{{palette.land}, {palette.arc, kDimmedArcAlpha}, {palette.land}, {palette.arc}}}
  );
}

std::optional<MapRenderer> MapRenderer::make(std::string& error, Programs shaders) {
  std::optional<Painter> painter = Painter::make(std::move(shaders), error);
  if (!painter) {
    return std::nullopt;
  }
  return MapRenderer(std::make_unique<Impl>(std::move(*painter)));
}

MapRenderer::MapRenderer(std::unique_ptr<Impl> impl) noexcept
    : impl_(std::move(impl)) {}
MapRenderer::MapRenderer(MapRenderer&&) noexcept = default;
MapRenderer& MapRenderer::operator=(MapRenderer&&) noexcept = default;
MapRenderer::~MapRenderer() = default;

void MapRenderer::add_mesh(std::uint32_t file, core::Mesh mesh, MeshReader read) {
  if (mesh.level == 0) {
    impl_->countries.learn(mesh);
  }
  impl_->base.add(file, std::move(mesh), std::move(read));
  impl_->fading = true;
}

void MapRenderer::abandon() noexcept {
  impl_->painter.abandon();
  impl_->base.abandon();
  impl_->shape_lines.abandon();
  impl_->shape_corners.abandon();
}

void MapRenderer::draw(const app::Frame& frame, const app::World& world, int framebuffer_height) {
  impl_->painter.recount();
  ++impl_->maps;
  impl_->fading =
      impl_->base.admit(impl_->timed ? kMostPointsAFrame : std::numeric_limits<std::size_t>::max());
  if (impl_->fades.size() <= frame.insets.size()) {
    impl_->fades.resize(frame.insets.size() + 1);
  }
  draw_one(frame, world, framebuffer_height, 0);
  for (std::size_t i = 0; i < frame.insets.size(); ++i) {
    draw_one(frame.insets[i], world, framebuffer_height, i + 1);
  }
}

void MapRenderer::prepare(const app::Frame& frame, const app::World& world) {
  if (frame.map.width <= 0) {
    return;
  }
  Impl& impl = *impl_;
  impl.base.admit(std::numeric_limits<std::size_t>::max());
  const View view = make_view(frame.camera, frame.map, frame.pixel_ratio, 0);
  const std::uint8_t wanted = app::wanted_level(world.catalogue, frame.km_per_px);
  const std::uint32_t arrivals = view.repeats() ? impl.base.arrivals() : kEveryArrival;
  impl.base.choose(view, {wanted, arrivals}, world.catalogue.files);
}

void MapRenderer::pass_time(double now_ms, bool reduced_motion) noexcept {
  impl_->now_ms = now_ms;
  impl_->softly = !reduced_motion;
  impl_->timed = true;
}

bool MapRenderer::fades() const noexcept {
  return impl_->fading;
}

void MapRenderer::draw_one(
    const app::Frame& frame,
    const app::World& world,
    int framebuffer_height,
    std::size_t number
) {
  const View view = make_view(frame.camera, frame.map, frame.pixel_ratio, framebuffer_height);
  Impl& impl = *impl_;
  if (!impl.painter.begin(view)) {
    return;
  }
  const LineStyles& lines = line_styles(frame.km_per_px);
  const auto border_view = static_cast<core::ViewMask>(1u << frame.border_view);
  impl.countries.update(world, border_view);
  const std::vector<app::MapFile>& files = world.catalogue.files;
  const std::uint8_t wanted = app::wanted_level(world.catalogue, frame.km_per_px);
  Fade& fade = impl.fades[number];
  const float before = impl.take_detail(fade, view, wanted, files);
  impl.shapes.build(view, frame, world, lines);
  impl.shape_lines.upload(impl.shapes.lines, GL_STREAM_DRAW);
  impl.shape_corners.upload(impl.shapes.triangles);
  collect_coded_areas(frame, world, impl.coded_areas);
  const BaseStyle style{
      .palette = &palette_of(frame.theme),
      .lines = &lines,
      .hatch = hatch_for(view),
      .border_view = border_view,
      .areas = impl.coded_areas
  };
  if (before > 0) {
    impl.base.choose(view, fade.before, files);
    impl.keep_backdrop(view, style);
    impl.base.choose(view, *fade.now, files);
    impl.fading = true;
  }
  impl.painter.to_picture();
  impl.draw_base(view, style);
  if (before > 0) {
    impl.painter.lay_backdrop(before);
  }
  impl.draw_ring_areas(view, style);
  impl.draw_area_edges(view, style);
  impl.draw_arcs(view, style);
  impl.painter.end();
}

RenderStats MapRenderer::stats() const noexcept {
  return {
      impl_->base.gpu_bytes() + impl_->painter.gpu_bytes(),
      impl_->painter.draw_calls(),
      impl_->base.meshes(),
      impl_->maps
  };
}

}  // namespace dateline::render
