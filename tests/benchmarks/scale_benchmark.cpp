// DESIGN, section 7, with 10 thousand to a million points: from points to the first frame, panning,
// zooming, a new time window, memory. Prints Google Benchmark's table, then how each figure grows.
// All times are processor time of the CPU side of a frame: session and panels, without what GL
// makes of them.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "benchmarks/growth.hpp"
#include "benchmarks/search_benchmark.hpp"
#include "benchmarks/window.hpp"
#include "core/points/synthetic_points.hpp"

namespace dateline::benchmarks {
namespace {

struct Plan {
  std::vector<std::uint32_t> sizes{10'000, 100'000, 1'000'000};
  int frames = 600;
};

// One kind of frame: what happens before it, and which parts of it are timed.
struct Work {
  const char* name;
  void (*happen)(Window& window, int frame);
  bool panels;  // false: counts and marks alone
};

// The processor's time, not the wall's: what else the machine is doing does not count.
double ms_since(std::clock_t begin) {
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

core::PointCloud cloud_of(std::uint32_t points) {
  auto cloud = core::synthetic_cloud(points, 1);
  if (!cloud) {
    std::fprintf(stderr, "%s\n", core::describe(cloud.error()).c_str()), std::exit(1);
  }
  return std::move(*cloud);
}

// The continent, a country, a district, alternately of twenty frames: the views differ in what they
// hold.
void look_around(Window& window, int frame) {
  constexpr double kZooms[] = {3, 5, 7, 9.2};
  if (frame % 20 == 0) {
    window.look_at({9.3, 48.6}, kZooms[frame / 20 % 4]);
  }
}

void pan(Window& window, int frame) {
  look_around(window, frame);
  const core::ScreenPx at = window.middle();
  window.session().push(
      app::MapDragged{at, {at.x + (frame / 5 % 2 == 0 ? 23.0f : -19.0f), at.y + 7}}
  );
}

void zoom(Window& window, int frame) {
  look_around(window, frame);
  window.session().push(app::MapZoomed{window.middle(), 0.1});
}

void set_window(Window& window, int frame) {
  look_around(window, frame);
  const core::Day first{window.session().world().points.days().first.value + frame % 40};
  window.session().push(
      app::SaidWindowSet{{first, core::Day{first.value + 7 + frame % 11}}, false}
  );
}

constexpr Work kWorks[] = {
    {"pan: session", pan, false},
    {"pan: session and panels", pan, true},
    {"zoom: session and panels", zoom, true},
    {"time window: counts, histogram, marks", set_window, false},
    {"time window: session and panels", set_window, true},
};

void report(
    benchmark::State& state,
    const Samples& samples,
    const std::string& name,
    std::uint32_t points,
    Growth& growth
) {
  state.counters["p50_ms"] = samples.at(0.5);
  state.counters["p99_ms"] = samples.at(0.99);
  growth.add(name + ", p50 ms", points, samples.at(0.5));
  growth.add(name + ", p99 ms", points, samples.at(0.99));
}

void measure_frames(
    benchmark::State& state,
    const Work& work,
    std::uint32_t points,
    Growth& growth
) {
  Window window(world_with(cloud_of(points)));
  Samples samples;
  int frame = 0;
  for (auto _ : state) {
    work.happen(window, frame++);
    const std::clock_t begin = std::clock();
    window.step();
    if (work.panels) {
      window.draw();
    }
    const double ms = ms_since(begin);
    if (!work.panels) {
      window.draw();
    }
    samples.add(ms);
    state.SetIterationTime(ms / 1000);
  }
  report(state, samples, work.name, points, growth);
}

void measure_load(benchmark::State& state, std::uint32_t points, Growth& growth) {
  const auto made_up = core::synthetic_points(points, 1);
  if (!made_up) {
    return;
  }
  Samples samples;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    Window window(world_with(*core::PointCloud::make(*made_up)));
    window.step();
    window.draw();
    samples.add(ms_since(begin));
    state.SetIterationTime(ms_since(begin) / 1000);
  }
  const double bytes = static_cast<double>(cloud_of(points).bytes());
  state.counters["bytes_a_point"] = bytes / points;
  report(state, samples, "load: columns, story, first frame", points, growth);
  growth.add("memory: MB", points, bytes / 1e6);
}

void plan_benchmarks(const Plan& plan, Growth& growth) {
  for (const std::uint32_t points : plan.sizes) {
    const std::string name = "load/" + std::to_string(points);
    benchmark::RegisterBenchmark(
        name.c_str(),
        [points, &growth](benchmark::State& state) { measure_load(state, points, growth); }
    )
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(std::min(plan.frames, 5));
  }
  for (const Work& work : kWorks) {
    for (const std::uint32_t points : plan.sizes) {
      const std::string name = std::string(work.name) + "/" + std::to_string(points);
      benchmark::RegisterBenchmark(
          name.c_str(),
          [work, points, &growth](benchmark::State& state) {
            measure_frames(state, work, points, growth);
          }
      )
          ->UseManualTime()
          ->Unit(benchmark::kMillisecond)
          ->Iterations(plan.frames);
    }
  }
}

// `10000,100000`; empty for anything else.
std::vector<std::uint32_t> read_sizes(const char* text) {
  std::vector<std::uint32_t> sizes;
  for (char* end = nullptr; *text != '\0'; text = *end == ',' ? end + 1 : end) {
    const unsigned long size = std::strtoul(text, &end, 10);
    if (end == text || size == 0 || size > core::kMaxPoints) {
      return {};
    }
    sizes.push_back(static_cast<std::uint32_t>(size));
  }
  return sizes;
}

// Takes what is ours off the command line; false for what is nobody's.
bool take_options(int argc, char** argv, Plan& plan) {
  for (int i = 1; i < argc; ++i) {
    if (std::strncmp(argv[i], "--points=", 9) == 0) {
      plan.sizes = read_sizes(argv[i] + 9);
    } else if (std::strncmp(argv[i], "--frames=", 9) == 0) {
      plan.frames = std::max(1, std::atoi(argv[i] + 9));
    }
    const bool ours =
        std::strncmp(argv[i], "--points=", 9) == 0 || std::strncmp(argv[i], "--frames=", 9) == 0;
    if (ours && !plan.sizes.empty()) {
      continue;
    }
    std::fprintf(
        stderr,
        "dateline_benchmarks: cannot read %s (ours: --points=N,N,... up to 2000000 --frames=N)\n",
        argv[i]
    );
    return false;
  }
  return true;
}

}  // namespace
}  // namespace dateline::benchmarks

int main(int argc, char** argv) {
  using namespace dateline::benchmarks;
  benchmark::Initialize(&argc, argv);
  Plan plan;
  if (!take_options(argc, argv, plan)) {
    return 2;
  }
  Growth growth;
  plan_benchmarks(plan, growth);
  plan_search(plan.sizes, plan.frames, growth);
  benchmark::RunSpecifiedBenchmarks();
  growth.print();
  return 0;
}
