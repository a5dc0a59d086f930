// Keystrokes, from the lightest to the worst, over made-up stories; making the index, by slices;
// its memory.
#include "benchmarks/search_benchmark.hpp"

#include <algorithm>
#include <ctime>
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "core/search/search.hpp"
#include "core/search/search_made_up.hpp"

namespace dateline::benchmarks {
namespace {

// In slices of this many bytes of text.
constexpr std::size_t kSlice = 64 * 1024;
constexpr std::uint32_t kShown = 20;

struct Keystroke {
  const char* name;
  std::string query;
};

std::vector<Keystroke> keystrokes() {
  using core::made_up_word;
  std::string common = made_up_word(0), misspelt = made_up_word(50'000);
  for (std::uint32_t rank = 1; rank < core::kSearchWords; ++rank) {
    common += " " + made_up_word(rank);
  }
  std::swap(misspelt[2], misspelt[3]);
  return {
      {"one letter", "t"},
      {"three letters", "ten"},
      {"the commonest word", made_up_word(0)},
      {"two words, one half typed", made_up_word(3) + " " + made_up_word(40).substr(0, 2)},
      {"a misspelt word", misspelt},
      {"nothing like it", "xqzwvkjxq"},
      {"a figure", "12,5"},
      {"half a syllable", "서"},
      {"eight common words", common}
  };
}

double ms_since(std::clock_t begin) {
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// One story at a time: a million claims take a gigabyte.
struct Stock {
  std::uint32_t claims = 0;
  core::SearchIndex index;
  Samples slices;
  double build_ms = 0;
  void fill(std::uint32_t count);
};

void Stock::fill(std::uint32_t count) {
  if (claims == count) {
    return;
  }
  *this = {};
  claims = count;
  const core::Story story = core::made_up_story(count, 1);
  core::SearchIndexBuilder builder(story);
  for (bool done = false; !done;) {
    const std::clock_t begin = std::clock();
    done = builder.step(kSlice);
    slices.add(ms_since(begin));
    build_ms += ms_since(begin);
  }
  index = std::move(builder).finish();
}

void measure_build(benchmark::State& state, Stock& stock, std::uint32_t claims, Growth& growth) {
  for (auto _ : state) {
    stock.fill(claims);
    state.SetIterationTime(stock.build_ms / 1000);
  }
  const double bytes = static_cast<double>(stock.index.bytes());
  state.counters["bytes_a_claim"] = bytes / claims;
  state.counters["words"] = stock.index.words();
  state.counters["longest_slice_ms"] = stock.slices.at(1);
  growth.add("search: index made, ms", claims, stock.build_ms);
  growth.add("search: index, longest slice, ms", claims, stock.slices.at(1));
  growth.add("search: index, bytes a claim", claims, bytes / claims);
}

void measure_keystroke(
    benchmark::State& state,
    Stock& stock,
    const Keystroke& key,
    std::uint32_t claims,
    Growth& growth
) {
  stock.fill(claims);
  core::SearchResults results;
  stock.index.find(key.query, {}, kShown, results);
  Samples samples;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    stock.index.find(key.query, {}, kShown, results);
    samples.add(ms_since(begin));
    state.SetIterationTime(ms_since(begin) / 1000);
  }
  state.counters["found"] =
      results.of(core::SearchKind::claim).total + results.of(core::SearchKind::figure).total;
  state.counters["p99_ms"] = samples.at(0.99);
  growth.add(std::string("search: ") + key.name + ", p50 ms", claims, samples.at(0.5));
  growth.add(std::string("search: ") + key.name + ", p99 ms", claims, samples.at(0.99));
}

}  // namespace

void plan_search(const std::vector<std::uint32_t>& claims, int times, Growth& growth) {
  const auto stock = std::make_shared<Stock>();
  for (const std::uint32_t count : claims) {
    benchmark::RegisterBenchmark(
        ("search/index/" + std::to_string(count)).c_str(),
        [stock, count, &growth](benchmark::State& state) {
          measure_build(state, *stock, count, growth);
        }
    )
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond)
        ->Iterations(1);
    for (const Keystroke& key : keystrokes()) {
      benchmark::RegisterBenchmark(
          ("search/" + std::string(key.name) + "/" + std::to_string(count)).c_str(),
          [stock, key, count, &growth](benchmark::State& state) {
            measure_keystroke(state, *stock, key, count, growth);
          }
      )
          ->UseManualTime()
          ->Unit(benchmark::kMillisecond)
          ->Iterations(std::min(times, 100));
    }
  }
}

}  // namespace dateline::benchmarks
