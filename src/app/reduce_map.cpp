// The camera's events: hands, flights, glides, and which map files the view needs.
#include <algorithm>
#include <cmath>

#include "app/camera_path.hpp"
#include "app/reduce_parts.hpp"

namespace dateline::app {

namespace {

using core::Camera;
using core::PlanePoint;
using core::RectPx;
using core::ScreenPx;

constexpr double kRestMs = 200;          // a camera untouched for this long is written into the link
constexpr double kGlideMs = 325;         // time constant of a throw's decay, as lists on phones have it
constexpr float kGlideLeast = 0.02f;     // px per ms
constexpr double kFlightLeastMs = 320, kFlightMostMs = 640;  // design, motion
constexpr int kMapRetries = 3;

ScreenPx centre_of(RectPx rect) noexcept { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

// Design, motion: ease-in-out cubic.
double eased(double t) noexcept { return t < 0.5 ? 4 * t * t * t : 1 - std::pow(-2 * t + 2, 3) / 2; }

void pass_flight(AppState& state) noexcept {
  const Flight flight = *state.flight;
  const double t = std::clamp((state.now_ms - flight.begin_ms) / flight.length_ms, 0.0, 1.0);
  state.camera = along_path(flight.from, flight.to, state.map, eased(t));
  if (t < 1) return;
  state.camera = flight.to;
  state.flight.reset();
  if (flight.linked) state.camera_changed_ms = state.now_ms - kRestMs;
}

// The exact integral of an exponential decay, so that the way does not depend on the frame rate.
void pass_glide(AppState& state, double passed_ms) noexcept {
  Glide& glide = *state.glide;
  const double keep = std::exp(-passed_ms / kGlideMs);
  const float way = static_cast<float>(kGlideMs * (1 - keep));
  const ScreenPx from = centre_of(state.map);
  state.camera = limited(core::panned(state.camera, state.map, from, {from.x + glide.vx * way, from.y + glide.vy * way}), state.map);
  glide.vx *= static_cast<float>(keep);
  glide.vy *= static_cast<float>(keep);
  if (std::hypot(glide.vx, glide.vy) >= kGlideLeast) return;
  state.glide.reset();
  state.camera_changed_ms = state.now_ms - kRestMs;
}

void rest(Step step) {
  AppState& state = step.state;
  state.camera_changed_ms.reset();
  state.camera = limited(as_linked(state.camera), state.map);
  step.choose([&](LinkState& link) { link.camera = as_linked(state.camera); }, false);
  if (state.map_failed.any() && state.map_retries < kMapRetries) {
    ++state.map_retries;
    state.map_asked &= ~state.map_failed;
    state.map_failed.reset();
  }
}

// What the view shows, on the plane; x may lie beyond 0..1 where the world repeats.
struct PlaneBox {
  double x0, y0, x1, y1;
};

PlaneBox seen_by(const Camera& camera, RectPx map) noexcept {
  constexpr double kMargin = 0.05;   // of the map's size: what a small pan brings in is asked for beforehand
  const double scale = core::pixels_per_plane(camera.zoom);
  const PlanePoint centre = core::project(camera.centre);
  const double half_width = map.width / scale * (0.5 + kMargin), half_height = map.height / scale * (0.5 + kMargin);
  return {centre.x - half_width, centre.y - half_height, centre.x + half_width, centre.y + half_height};
}

bool overlaps(const PlaneBox& seen, const core::GeoBox& box) noexcept {
  const PlanePoint north_west = core::project({box.west, box.north}), south_east = core::project({box.east, box.south});
  if (south_east.y < seen.y0 || north_west.y > seen.y1) return false;
  for (const double turn : {-1.0, 0.0, 1.0}) {
    if (north_west.x + turn <= seen.x1 && south_east.x + turn >= seen.x0) return true;
  }
  return false;
}

std::uint8_t wanted_level(const Catalogue& catalogue, double km_per_px) noexcept {
  std::uint8_t level = 0;
  for (std::uint8_t i = 1; i < std::size(catalogue.max_km_per_px); ++i) {
    if (km_per_px <= catalogue.max_km_per_px[i]) level = i;
  }
  return level;
}

bool in_view(const AppState& state, core::LngLat place) noexcept { return state.map_free.contains(core::to_screen(state.camera, state.map, place)); }

}  // namespace

void stop_moving(AppState& state) noexcept {
  state.flight.reset();
  state.glide.reset();
}

void camera_moved(AppState& state, const Camera& camera) noexcept {
  stop_moving(state);
  state.camera = limited(camera, state.map);
  state.camera_changed_ms = state.now_ms;
}

void fly(AppState& state, const Camera& to, bool linked) noexcept {
  const Camera target = limited(to, state.map);
  state.glide.reset();
  state.camera_changed_ms.reset();
  const double length = path_length(state.camera, target, state.map);
  if (state.reduced_motion || length < 1e-6) {
    state.flight.reset();
    state.camera = target;
    if (linked) state.camera_changed_ms = state.now_ms - kRestMs;
    return;
  }
  const double ms = std::min(kFlightMostMs, kFlightLeastMs + 160 * length);
  state.flight = Flight{state.camera, target, state.now_ms, ms, linked};
}

void show_places(AppState& state, const World& world, const std::vector<core::PlaceIndex>& places) noexcept {
  std::optional<core::GeoBox> box;
  for (const core::PlaceIndex index : places) {
    const auto& point = world.story.places[index.value].point;
    if (!point) continue;
    if (in_view(state, *point)) return;
    if (!box) box = core::GeoBox{point->lng, point->lat, point->lng, point->lat};
    box = core::GeoBox{std::min(box->west, point->lng), std::min(box->south, point->lat), std::max(box->east, point->lng), std::max(box->north, point->lat)};
  }
  if (!box || state.map.width <= 0) return;
  constexpr double kAround = 4;   // degrees: a place with its neighbourhood
  fly(state, fitted_free({box->west - kAround, std::max(-85.0, box->south - kAround), box->east + kAround, std::min(85.0, box->north + kAround)}, state.map, state.map_free), true);
}

void arrive(AppState& state, const World& world) noexcept {
  const bool first = !state.arrived;
  state.arrived = true;
  if (state.map.width <= 0) return;   // MapPlaced will see to it
  const Camera target = state.link.camera ? limited(*state.link.camera, state.map) : home_camera(world, state);
  if (!first) return fly(state, target, false);
  stop_moving(state);
  state.camera = target;
}

void pass_time(Step step, double now_ms) {
  AppState& state = step.state;
  const double passed = std::clamp(now_ms - state.now_ms, 0.0, 100.0);
  state.now_ms = std::max(state.now_ms, now_ms);
  if (state.flight) pass_flight(state);
  if (state.glide) pass_glide(state, passed);
  if (state.camera_changed_ms && state.now_ms - *state.camera_changed_ms >= kRestMs) rest(step);
  if (state.play_next_ms && state.now_ms >= *state.play_next_ms) play_on(step);
  ask_for_map(step);
}

void ask_for_map(Step step) {
  AppState& state = step.state;
  if (state.map.width <= 0) return;
  const Camera& camera = state.flight ? state.flight->to : state.camera;
  const Catalogue& catalogue = step.world.catalogue;
  const std::uint8_t level = wanted_level(catalogue, core::km_per_px(camera));
  const PlaneBox seen = seen_by(camera, state.map);
  for (std::uint32_t i = 0; i < catalogue.files.size() && i < kMaxMapFiles; ++i) {
    const MapFile& file = catalogue.files[i];
    if (state.map_asked[i] || state.map_here[i] || (file.level != level && file.level != 0) || !overlaps(seen, file.box)) continue;
    state.map_asked.set(i);
    step.effects.push_back(FetchMapFile{i});
  }
}

void on(Step step, const MapDragged& event) {
  if (step.state.map.width > 0) camera_moved(step.state, core::panned(step.state.camera, step.state.map, event.from, event.to));
}

void on(Step step, const MapReleased& event) {
  if (step.state.reduced_motion || std::hypot(event.vx, event.vy) < 0.1f) return;
  constexpr float kFastest = 4.0f;   // px per ms: a broken clock must not throw the map off the globe
  step.state.camera_changed_ms.reset();
  step.state.glide = Glide{std::clamp(event.vx, -kFastest, kFastest), std::clamp(event.vy, -kFastest, kFastest)};
}

void on(Step step, const MapPressed&) {
  if (step.state.flight || step.state.glide) step.state.camera_changed_ms = step.state.now_ms;
  stop_moving(step.state);
}

void on(Step step, const MapZoomed& event) {
  if (step.state.map.width > 0) camera_moved(step.state, core::zoomed(step.state.camera, step.state.map, event.anchor, step.state.camera.zoom + event.steps));
}

void on(Step step, const MapZoomAsked& event) {
  AppState& state = step.state;
  const Camera from = state.flight ? state.flight->to : state.camera;   // two quick presses are two steps
  fly(state, core::zoomed(from, state.map, centre_of(state.map_free), from.zoom + event.steps), true);
}

void on(Step step, const MapNudged& event) {
  AppState& state = step.state;
  const Camera from = state.flight ? state.flight->to : state.camera;
  const ScreenPx centre = centre_of(state.map);
  fly(state, core::panned(from, state.map, centre, {centre.x - event.dx, centre.y - event.dy}), true);
}

void on(Step step, const MapHomeAsked&) {
  step.choose([](LinkState& link) { link.camera.reset(); }, false);
  fly(step.state, home_camera(step.world, step.state), false);
}

void on(Step step, const MapPlaced& event) {
  AppState& state = step.state;
  const bool first = state.map.width <= 0, moved = !(state.map == event.map);
  state.map = event.map;
  state.map_free = event.free;
  state.pixel_ratio = event.pixel_ratio;
  if (!first && !moved) return;
  stop_moving(state);
  state.camera = state.link.camera ? limited(*state.link.camera, state.map) : home_camera(step.world, state);
  if (first && state.arrived && state.link.claim) show_places(state, step.world, step.world.story.claims[state.link.claim->value].places);
}

void on(Step step, const ViewSet& event) {
  camera_moved(step.state, event.camera);
  step.state.camera_changed_ms = step.state.now_ms - kRestMs;
}

void on(Step step, const MapFileArrived& event) {
  if (event.file >= kMaxMapFiles) return;
  step.state.map_asked.set(event.file);
  step.state.map_here.set(event.file);
}

void on(Step step, const MapFileFailed& event) {
  if (event.file >= kMaxMapFiles) return;
  step.state.map_failed.set(event.file);
  step.state.notice = {"Part of the map did not arrive: " + event.reason + " The coarser map stays.", true};
}

}  // namespace dateline::app
