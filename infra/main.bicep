// Everything that Noticeboard needs in one resource group, without a key or a password anywhere:
// az deployment group create --resource-group GROUP --template-file infra/main.bicep --parameters infra/main.bicepparam

@description('Short name that the names of the resources are made of.')
@minLength(3)
@maxLength(20)
param name string = 'noticeboard'

@description('Where everything is kept. The records of a council stay in the United Kingdom.')
param location string = 'uksouth'

@description('Name of the container registry in this resource group that holds the image.')
param registryName string

@description('The image with its tag, such as noticeboard:1.0.0.')
param image string

@description('Entra object ids, with commas between, of people who are officers of every board.')
param officers string

@description('Ids of more tenants, with commas between, whose people are served beside those of this one.')
param tenants string = ''

@description('Where numbers and traces go: the connection string of an Application Insights resource. Empty: nowhere.')
param applicationInsights string = ''

@description('How many instances may run at once.')
@minValue(1)
@maxValue(10)
param maxInstances int = 2

var suffix = uniqueString(resourceGroup().id)
var databaseName = 'noticeboard'
var port = 3978

// What the bot is, for Teams, for Cosmos DB and for the registry.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-05-15' = {
  name: '${name}-${suffix}'
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    // No keys: only identities with a role get in.
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    capabilities: [
      { name: 'EnableServerless' }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    locations: [
      { locationName: location, failoverPriority: 0, isZoneRedundant: false }
    ]
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: { tier: 'Continuous7Days' }
    }
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-05-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: { id: databaseName }
  }
}

// The same as data/cosmos/containers.ts; a test holds the two together.
var indexingPolicy = {
  indexingMode: 'consistent'
  automatic: true
  includedPaths: [
    { path: '/pk/?' }
    { path: '/kind/?' }
  ]
  excludedPaths: [
    { path: '/*' }
  ]
  compositeIndexes: [
    [
      { path: '/pk', order: 'ascending' }
      { path: '/id', order: 'ascending' }
    ]
  ]
}

resource boards 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'boards'
  properties: {
    resource: {
      id: 'boards'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: indexingPolicy
    }
  }
}

resource others 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-05-15' = {
  parent: database
  name: 'others'
  properties: {
    resource: {
      id: 'others'
      partitionKey: { paths: ['/pk'], kind: 'Hash', version: 2 }
      indexingPolicy: indexingPolicy
    }
  }
}

// Cosmos DB Built-in Data Contributor: reads and writes documents, and can neither make nor remove containers.
resource dataRole 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-05-15' = {
  parent: account
  name: guid(account.id, identity.id, 'data-contributor')
  properties: {
    principalId: identity.properties.principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002'
    scope: account.id
  }
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = {
  name: registryName
}

// AcrPull.
resource pullRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(registry.id, identity.id, 'acr-pull')
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '7f951dda-4ed3-4680-a7ca-43fe172d538d')
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    // Logs go to Azure Monitor, where a diagnostic setting may send them on; a workspace would need its key here.
    appLogsConfiguration: { destination: 'azure-monitor' }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  dependsOn: [dataRole, pullRole, boards, others]
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        { server: registry.properties.loginServer, identity: identity.id }
      ]
    }
    template: {
      // Longer than a call of the store may take, so that a turn under way is ended and not cut.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: name
          image: '${registry.properties.loginServer}/${image}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'HOST', value: '0.0.0.0' }
            { name: 'PORT', value: string(port) }
            { name: 'STORE', value: 'cosmos:https://${account.name}.documents.azure.com/${databaseName}' }
            { name: 'MICROSOFT_APP_ID', value: identity.properties.clientId }
            { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
            { name: 'MICROSOFT_APP_TENANT_ID', value: tenant().tenantId }
            { name: 'OFFICERS', value: officers }
            { name: 'TENANTS', value: tenants }
            { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsights }
            // One instance need not read again what it remembers itself.
            { name: 'SINGLE_INSTANCE', value: maxInstances == 1 ? 'on' : 'off' }
            // Which identity the Azure libraries use, and that they need not look for another.
            { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
            { name: 'AZURE_TOKEN_CREDENTIALS', value: 'ManagedIdentityCredential' }
          ]
          probes: [
            {
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 12
              failureThreshold: 10
            }
            // Only whether the process still answers: a restart mends no outage of the store.
            {
              type: 'Liveness'
              tcpSocket: { port: port }
              periodSeconds: 30
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: { minReplicas: 1, maxReplicas: maxInstances }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Noticeboard'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppType: 'UserAssignedMSI'
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

@description('The id that the Teams app has to name as its bot.')
output botId string = identity.properties.clientId

@description('The value of STORE, for `npm run store` from a machine that is signed in.')
output store string = 'cosmos:https://${account.name}.documents.azure.com/${databaseName}'

@description('The pages about privacy and terms that the Teams app names are /privacy and /terms here.')
output website string = 'https://${app.properties.configuration.ingress.fqdn}'

@description('Where the bot listens.')
output endpoint string = bot.properties.endpoint
