package trowel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

public final class TestNode extends Node {
  private TestNode(Settings settings, String name) {
    super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> name),
        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class), false);
  }

  public static void main(String[] args) throws Exception {
    String name = args[0];
    Path home = Path.of(args[1]);
    Files.createDirectories(home.resolve("config"));
    Settings settings = Settings.builder()
        .put("cluster.name", "trowel-test").put("node.name", name).put("path.home", home.toString())
        .put("http.port", args[2]).put("transport.port", args[3])
        .put("network.host", "127.0.0.1").put("discovery.seed_hosts", args[4])
        .put("cluster.initial_cluster_manager_nodes", args[5])
        .put("transport.type", "netty4").put("http.type", "netty4")
        .build();
    TestNode node = new TestNode(settings, name);
    node.start();
    System.out.println("started " + name);
    CountDownLatch stop = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> { try { node.close(); } catch (Exception e) { e.printStackTrace(); } stop.countDown(); }));
    stop.await();
  }
}
